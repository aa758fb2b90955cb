/** Tests of the tree, its checkpoints and their follower. */
@NullMarked
package annals.postgresql.proof;

import org.jspecify.annotations.NullMarked;
