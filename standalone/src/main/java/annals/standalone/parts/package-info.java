/** The list of parts that this assembly is made of, each declared where it can be read. */
@NullMarked
package annals.standalone.parts;

import org.jspecify.annotations.NullMarked;
