package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written about the metrics is asked of what the product really exposes. */
@ApiTest
class DashboardTest {

    private static final Path DASHBOARD = Path.of("../docs/grafana/annals.json");
    private static final Path GUIDE = Path.of("../docs/operations.md");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:annals|http_server|hikaricp|r2dbc_pool|jvm|process|system)_[a-z0-9_]+");

    /** Everything that looks like the name of a metric: what no parenthesis follows, and stands in no label or text. */
    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");

    private static final Set<String> WORDS = Set.of("by", "le");

    @Autowired
    private Caller caller;

    @Test
    void everyQueryOfTheDashboardNamesMetricsThatTheProductExposes() throws IOException {
        List<String> queries = queries(JsonMapper.shared().readTree(Files.readString(DASHBOARD)));
        assertThat(queries).hasSizeGreaterThan(30);
        assertThat(queries)
                .allSatisfy(query -> assertThat(named(query)).as(query).isNotEmpty());
        assertThat(exposed())
                .containsAll(
                        queries.stream().flatMap(query -> named(query).stream()).collect(Collectors.toSet()));
    }

    @Test
    void everyMetricInTheGuideIsOneThatTheProductExposes() throws IOException {
        Set<String> told = found(METRIC, Files.readString(GUIDE));
        assertThat(told).hasSizeGreaterThan(10);
        assertThat(exposed()).containsAll(told);
    }

    /** The control of the two above: a name that was misspelt or renamed is found in a query of any form. */
    @Test
    void aMetricThatIsNotThereIsNoticed() {
        var query = "sum by (outcome) (rate(annals_comands_seconds_count{instance=~\"a\", outcome!=\"done\"}[5m])) > 0";
        assertThat(named(query)).containsExactly("annals_comands_seconds_count");
        assertThat(exposed()).doesNotContain("annals_comands_seconds_count").contains("annals_commands_seconds_count");
    }

    private Set<String> exposed() {
        String customer = caller.customer();
        caller.post(customer + "/rename", java.util.Map.of("name", "Ada")).hasStatus(200);
        return Scrape.by(caller).names();
    }

    private static List<String> queries(JsonNode dashboard) {
        return dashboard.findValuesAsString("expr");
    }

    private static Set<String> named(String query) {
        String bare = query.replaceAll("\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)", " ");
        var names = found(NAME, bare);
        names.removeAll(WORDS);
        return names;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
