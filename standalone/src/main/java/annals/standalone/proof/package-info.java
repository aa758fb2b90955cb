/** The proof in this assembly: its key and files, who keeps it up, and the routes that show it. */
@NullMarked
package annals.standalone.proof;

import org.jspecify.annotations.NullMarked;
