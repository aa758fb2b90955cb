/** The privacy parts of a process: handing out a person's data, and going on with erasures after a start. */
@NullMarked
package annals.node.privacy;

import org.jspecify.annotations.NullMarked;
