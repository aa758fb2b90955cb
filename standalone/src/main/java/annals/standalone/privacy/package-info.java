/** The privacy parts of this assembly: handing out a person's data, and going on with erasures after a start. */
@NullMarked
package annals.standalone.privacy;

import org.jspecify.annotations.NullMarked;
