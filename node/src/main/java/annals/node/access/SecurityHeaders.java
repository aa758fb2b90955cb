package annals.node.access;

import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/**
 * What browsers are told to refuse on our behalf. That they must use TLS is told over TLS only; that answers are not kept
 * and their type is not guessed are Spring Security's defaults. Only the page of the screens has a policy of its own.
 */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void choose(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.mode(Mode.DENY))
                .permissionsPolicy(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
    }
}
