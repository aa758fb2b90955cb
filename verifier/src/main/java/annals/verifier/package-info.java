/** Checks a dump or an evidence bundle of Annals; written from docs/proof.md alone, without the product's code. */
@NullMarked
package annals.verifier;

import org.jspecify.annotations.NullMarked;
