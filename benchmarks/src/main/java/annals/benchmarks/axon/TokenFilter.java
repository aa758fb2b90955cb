package annals.benchmarks.axon;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets in who brings a token whose hash is in the table, which is asked again after five seconds, as the product does. */
final class TokenFilter implements WebFilter {

    static final String TABLE = "create table if not exists token (hash text primary key)";

    private static final String BEARER = "Bearer ";
    private static final Duration REMEMBERS = Duration.ofSeconds(5);

    private final AsyncLoadingCache<String, Boolean> known;

    TokenFilter(AxonStore store) {
        known = Caffeine.newBuilder().expireAfterWrite(REMEMBERS).buildAsync(hash -> known(store, hash));
    }

    private static boolean known(AxonStore store, String hash) throws SQLException {
        return store.count("select count(*) from token where hash = '" + hash + "'") == 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return refused(exchange);
        }
        return Mono.fromFuture(() -> known.get(hash(header.substring(BEARER.length()))), true)
                .flatMap(admitted -> admitted ? chain.filter(exchange) : refused(exchange));
    }

    private static Mono<Void> refused(ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
        return exchange.getResponse().setComplete();
    }

    /** What is kept of a token. */
    static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
