@NullMarked
package annals.query.audit.trail;

import org.jspecify.annotations.NullMarked;
