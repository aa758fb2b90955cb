/** Who may in: people with a password and a session, programs with a token, and the rule of every route. */
@NullMarked
package annals.node.access;

import org.jspecify.annotations.NullMarked;
