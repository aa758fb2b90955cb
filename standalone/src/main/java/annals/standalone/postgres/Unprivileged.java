package annals.standalone.postgres;

import annals.node.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL is run, which refuses to be root. A normal user needs nothing. Root steps out of its rights in a user
 * namespace, where its files stay its own; where containers forbid that, root becomes {@code nobody} and gives it the
 * files.
 *
 * @param prefix put before each command
 * @param owner numeric user to give the files to, or -1 if they are ours already
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int NOBODY = 65_534;
    private static final Unprivileged PLAIN = new Unprivileged(List.of(), -1);
    private static final Unprivileged NAMESPACE = new Unprivileged(List.of("unshare", "-U"), -1);
    private static final Unprivileged OTHER_USER =
            new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    /** Chooses the first way that works on this machine with these programs. */
    static Unprivileged choose(Path programs) {
        if (!isRoot()) {
            // PostgreSQL wants its user to have a name, which in a container it may not; in a namespace it has one.
            return hasName() || !NAMESPACE.works(programs) ? PLAIN : NAMESPACE;
        }
        return Stream.of(NAMESPACE, OTHER_USER)
                .filter(way -> way.works(programs))
                .findFirst()
                .orElseThrow(() -> new StartRefused("PostgreSQL refuses to run as root, and this machine lets Annals"
                        + " neither use 'unshare -U' nor run " + programs + " as user " + NOBODY
                        + "; start Annals as a normal user."));
    }

    /** Gives a file or directory to whom PostgreSQL runs as. */
    void give(Path path) throws IOException {
        if (owner < 0) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (Path each : tree.toList()) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean works(Path programs) {
        var command = Stream.concat(
                        prefix.stream(), Stream.of(programs.resolve("postgres").toString(), "--version"))
                .toList();
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean hasName() {
        return !"?".equals(System.getProperty("user.name"));
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
