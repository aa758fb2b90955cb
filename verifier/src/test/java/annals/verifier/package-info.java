/** Tests of the verifiers against what the product writes. */
@NullMarked
package annals.verifier;

import org.jspecify.annotations.NullMarked;
