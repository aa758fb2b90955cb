/** The command side's technical kernel: how a request becomes a command and its receipt. */
@NullMarked
package annals.command.shared;

import org.jspecify.annotations.NullMarked;
