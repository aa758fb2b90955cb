package annals.node.screens;

import static org.springframework.web.reactive.function.server.RouterFunctions.resources;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** One page for every address a screen may have, and the files it loads. Either side. */
@Configuration(proxyBeanMethods = false)
public class Screens {

    private static final String FOLDER = "screens/";
    private static final String ASSETS = "/assets/**";

    private static final List<String> PAGES = List.of(
            "/",
            "/today",
            "/customers/**",
            "/sales/**",
            "/service/**",
            "/logistics/**",
            "/imports/**",
            "/log",
            "/audit/**",
            "/privacy/**",
            "/administration/**");

    /** Every address of the screens. */
    public static final List<String> PATHS =
            Stream.concat(PAGES.stream(), Stream.of(ASSETS)).toList();

    @Bean
    RouterFunction<ServerResponse> screens() {
        return assets().and(page());
    }

    /** The names of assets follow from their content, so they never change. */
    private static RouterFunction<ServerResponse> assets() {
        var forever = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        return resources(
                ASSETS, new ClassPathResource(FOLDER + "assets/"), (file, headers) -> headers.setCacheControl(forever));
    }

    private static RouterFunction<ServerResponse> page() {
        var page = Page.read(new ClassPathResource(FOLDER + "index.html"));
        RequestPredicate addresses = PAGES.stream()
                .map(RequestPredicates::GET)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return route(addresses, request -> {
            String nonce = Page.nonce();
            return ServerResponse.ok()
                    .contentType(MediaType.TEXT_HTML)
                    .cacheControl(CacheControl.noStore())
                    .header("Content-Security-Policy", Page.policy(nonce))
                    .bodyValue(page.with(nonce));
        });
    }
}
