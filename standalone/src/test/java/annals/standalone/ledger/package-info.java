/** What the product promised while it was killed again and again, checked against what it holds. */
@NullMarked
package annals.standalone.ledger;

import org.jspecify.annotations.NullMarked;
