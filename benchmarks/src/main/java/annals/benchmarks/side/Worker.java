package annals.benchmarks.side;

import annals.node.postgres.DatabaseUrl;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A side's process. It says {@code ready} once the side is prepared; each line {@code run SECONDS} is answered by one line
 * of JSON, a {@link Block}; {@code stop}, or the end of its input, ends it. Whatever else is written goes to the standard
 * error.
 */
public final class Worker {

    private static final String RUN = "run ";
    private static final String STOP = "stop";

    private Worker() {}

    /** @param arguments the side's name, the address of its database, the number of callers */
    public static void main(String[] arguments) throws Exception {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        int callers = Integer.parseInt(arguments[2]);
        try (var side = Sides.named(arguments[0]);
                var crew = new Crew(side, callers);
                var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            side.prepare(DatabaseUrl.parse(arguments[1]), callers);
            answers.println("ready");
            obey(orders, crew, answers);
        }
        // A contender's library may have left threads that would keep the process.
        System.exit(0);
    }

    private static void obey(BufferedReader orders, Crew crew, PrintStream answers) throws Exception {
        var json = new JsonMapper();
        for (@Nullable String order = orders.readLine();
                order != null && !order.equals(STOP);
                order = orders.readLine()) {
            if (!order.startsWith(RUN)) {
                throw new IOException("not understood: " + order);
            }
            double seconds = Double.parseDouble(order.substring(RUN.length()));
            answers.println(json.writeValueAsString(crew.work(seconds)));
        }
    }
}
