package annals.command.shared;

import org.jspecify.annotations.Nullable;

/** More commands are waiting than can be carried out; nothing of this one was done. */
public final class CommandsOverloaded extends RuntimeException {

    /** Says so. */
    public CommandsOverloaded(@Nullable Throwable cause) {
        super("More commands are waiting than can be carried out.", cause);
    }
}
