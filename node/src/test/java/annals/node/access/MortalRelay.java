package annals.node.access;

/** A bare process that brings events into the log, to be killed at any moment. */
final class MortalRelay {

    private MortalRelay() {}

    /** The argument is the database's name after its server's port. */
    public static void main(String[] arguments) {
        var database = new annals.node.postgres.Database(
                "127.0.0.1", Integer.parseInt(arguments[0]), arguments[1], "postgres", "postgres", "disable");
        var box = new OutboxLog(database);
        var relay = box.relay();
        for (var event : box.waiting.first()) {
            relay.append(event);
            say(event);
            box.waiting.forget(event);
        }
        System.exit(0);
    }

    @SuppressWarnings("SystemOut") // how the test hears of it
    private static void say(WaitingEvent event) {
        System.out.println("appended " + event.id());
        System.out.flush();
    }
}
