/** Serves the screens: files of the module {@code web-ui}, the same for everybody, and no data. */
@NullMarked
package annals.node.screens;

import org.jspecify.annotations.NullMarked;
