package annals.axonserver.bus;

/** A command met a fault on another node, whose log has the stack. */
final class CommandFault extends RuntimeException {

    CommandFault(String message) {
        super(message, null, false, false);
    }
}
