/** The proof of the log: its key and files, who keeps it up, and the routes that show it. */
@NullMarked
package annals.node.proof;

import org.jspecify.annotations.NullMarked;
