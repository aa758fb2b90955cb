/** What can be measured of a process, in numbers that never tell of a person or a record. */
@NullMarked
package annals.node.metrics;

import org.jspecify.annotations.NullMarked;
