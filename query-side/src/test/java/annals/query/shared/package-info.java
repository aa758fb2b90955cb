/** How read models are tested: given events, asked a question, then an answer; and built anew, the same answer. */
@NullMarked
package annals.query.shared;

import org.jspecify.annotations.NullMarked;
