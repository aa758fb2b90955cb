/** What no contender can undercut: the same rows written by PostgreSQL's own tools. */
@NullMarked
package annals.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
