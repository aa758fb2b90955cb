/** What is stored about a person can be read as long as the person's key is there, and never again after that. */
@NullMarked
package annals.postgresql.encryption;

import org.jspecify.annotations.NullMarked;
