/** Who may do what: departments, roles, the actor and the rule of a route. */
@NullMarked
package annals.api.access;

import org.jspecify.annotations.NullMarked;
