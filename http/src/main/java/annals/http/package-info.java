/** How both sides speak HTTP: problem details, the actor, the rule of a route, cursors. */
@NullMarked
package annals.http;

import org.jspecify.annotations.NullMarked;
