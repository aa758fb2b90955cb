/** The rules of the architecture, checked on the compiled classes and the source files of all modules. */
@NullMarked
package annals.standalone.architecture;

import org.jspecify.annotations.NullMarked;
