package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Who audits sees everything and changes nothing. */
@ApiTest
class AuditorTest {

    /** What an auditor may do beside reading, each with the reason for which it changes nothing that is audited. */
    private static final Set<String> OWN_WORK = Set.of(
            "POST /api/session", // signs in
            "DELETE /api/session", // and out
            "POST /api/audit/bundles", // takes evidence
            "POST /api/history/what-if", // writes nothing
            "POST /api/proof/verify"); // checks the log

    /** What is shown to nobody but whom it belongs to. There is nothing such now. */
    private static final Set<String> SECRET = Set.of();

    @Autowired
    private Caller caller;

    /** A line of the reviewed list of routes. */
    private record Line(HttpMethod method, String template, String rule) {

        static Line of(String text) {
            String[] parts = text.split(" ", 4);
            return new Line(HttpMethod.valueOf(parts[0]), parts[1], parts[3]);
        }

        String route() {
            return method + " " + template;
        }

        boolean isStream() {
            return template.endsWith("/stream");
        }

        boolean namesAuditors() {
            return rule.startsWith("signed in") || List.of(rule.split(", ")).contains("auditor");
        }
    }

    private static List<Line> routes(boolean reading) {
        return Reviewed.routes().stream()
                .map(Line::of)
                .filter(line -> line.template().startsWith("/api/"))
                .filter(line -> line.method().equals(HttpMethod.GET) == reading)
                .toList();
    }

    private int ask(Caller auditor, Line line) {
        String path = line.template().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return auditor.send(line.method(), path, "", headers -> {
                    if (line.route().equals("POST /api/imports")) {
                        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
                    }
                })
                .status();
    }

    @Test
    void everyQuestionThatIsNotSecretIsAnswered() throws IOException {
        var auditor = caller.of(Department.AUDIT, Role.AUDITOR);
        assertThat(routes(true)).hasSizeGreaterThan(20).allSatisfy(line -> {
            boolean open = line.isStream() ? line.namesAuditors() : ask(auditor, line) != 403;
            assertThat(open).as(line.route()).isEqualTo(!SECRET.contains(line.route()));
        });
    }

    @Test
    void nothingIsChangedButByTheAuditorsOwnWork() throws IOException {
        var auditor = caller.of(Department.AUDIT, Role.AUDITOR);
        assertThat(routes(false).stream().filter(line -> !OWN_WORK.contains(line.route())))
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        line -> assertThat(ask(auditor, line)).as(line.route()).isEqualTo(403));
    }
}
