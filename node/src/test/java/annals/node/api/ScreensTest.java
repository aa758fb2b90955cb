package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ScreensTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9_-]{24})'");
    private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\" [^>]*src=\"(/assets/[^\"]+)\"");

    @Autowired
    private Caller caller;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/today",
                "/customers",
                "/customers/c26fbc01-a019-5407-a9ea-e1efce47d68a",
                "/sales/deals/1",
                "/service",
                "/logistics/orders/1",
                "/imports",
                "/log",
                "/administration"
            })
    void everyAddressOfAScreenCanBeOpenedAndSharedAsItIs(String path) {
        var page = caller.visit(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        assertThat(page.getResponseBody()).contains("<div id=\"root\">");
        assertThat(page.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void thePageRunsOnlyItsOwnScriptsAndStylesOfItsOwnNonce() {
        Set<String> nonces = new HashSet<>();
        for (int visit = 0; visit < 3; visit++) {
            var page = caller.visit("/").expectBody(String.class).returnResult();
            String policy = String.valueOf(page.getResponseHeaders().getFirst("Content-Security-Policy"));
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self';")
                    .doesNotContain("unsafe");
            var nonce = NONCE.matcher(policy);
            assertThat(nonce.find()).isTrue();
            assertThat(page.getResponseBody())
                    .contains("content=\"" + nonce.group(1) + "\"")
                    .doesNotContain("STYLE_NONCE")
                    .doesNotContainPattern("<script(?![^>]*\\bsrc=)");
            nonces.add(nonce.group(1));
        }
        assertThat(nonces).hasSize(3);
    }

    @Test
    void whatThePageLoadsIsKeptByTheBrowserForGood() {
        var page = caller.visit("/").expectBody(String.class).returnResult();
        var script = SCRIPT.matcher(String.valueOf(page.getResponseBody()));
        assertThat(script.find()).isTrue();
        caller.visit(script.group(1))
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Cache-Control", cache -> assertThat(cache).contains("max-age=31536000", "immutable"))
                .expectHeader()
                .value("Content-Type", type -> assertThat(type).contains("javascript"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.yml",
                "/assets/%2e%2e/index.html",
                "/assets/missing.js",
                "/screens/index.html"
            })
    void nothingButTheScreensIsServed(String path) {
        caller.visit(path).expectStatus().value(status -> assertThat(status).isBetween(400, 404));
    }
}
