/** How aggregates are tested: given events, when a command, then events or a refusal. */
@NullMarked
package annals.command.shared;

import org.jspecify.annotations.NullMarked;
