/** What the trail of all events answers to auditors. */
@NullMarked
package annals.api.audit.trail;

import org.jspecify.annotations.NullMarked;
