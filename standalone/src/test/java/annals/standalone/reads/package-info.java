@NullMarked
package annals.standalone.reads;

import org.jspecify.annotations.NullMarked;
