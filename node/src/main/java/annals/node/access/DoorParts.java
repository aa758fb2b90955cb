package annals.node.access;

import annals.http.ProblemHandler;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * The door, in front of every route. Spring Security turns malformed requests away and writes the headers; who asks and
 * what they may is ours, as both follow from our own sign-in and from the rule at each route that is there. Either side.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class DoorParts {

    private static final Duration RECHECK = Duration.ofSeconds(30);

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http, RequestMappingHandlerMapping requestMappingHandlerMapping, SignIns signIns) {
        var filter = new AccessFilter(new RouteRules(requestMappingHandlerMapping), signIns, RECHECK);
        return http.headers(SecurityHeaders::choose)
                .csrf(CsrfSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .addFilterAt(filter, SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    /** Each filter of Spring Security would be timed, which nobody looks at and which costs as much as all of them. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The door asks for a request's route, and so does the dispatcher after it. */
    @Bean
    WebFluxRegistrations routesFoundOnce() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RoutesFoundOnce();
            }
        };
    }

    @Bean
    RolesController rolesController(People people, List<RequestMappingHandlerMapping> routes) {
        return new RolesController(people, new RoleRoutes(routes));
    }

    @Bean
    ServerExchangeRejectedHandler malformedRequests(ProblemHandler problems) {
        return (exchange, rejected) -> problems.handle(exchange, AccessProblem.malformed());
    }
}
