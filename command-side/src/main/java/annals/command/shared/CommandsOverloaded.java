package annals.command.shared;

/** More commands are waiting than can be carried out; nothing of this one was done. */
public final class CommandsOverloaded extends RuntimeException {

    CommandsOverloaded(Throwable cause) {
        super("More commands are waiting than can be carried out.", cause);
    }
}
