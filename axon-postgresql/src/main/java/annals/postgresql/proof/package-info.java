/** A Merkle tree over the log whose root is signed and published, so that nobody can change the past unseen. */
@NullMarked
package annals.postgresql.proof;

import org.jspecify.annotations.NullMarked;
