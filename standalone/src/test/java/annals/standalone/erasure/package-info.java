/** Of a person who was erased no byte is left, and of nobody else one is missing. */
@NullMarked
package annals.standalone.erasure;

import org.jspecify.annotations.NullMarked;
