package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.access.Role;
import annals.http.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** One route for each sort of rule, and one without. */
@RestController
class BehindTheDoor {

    @GetMapping("/probe/without-rule")
    String withoutRule() {
        return "reached";
    }

    @GetMapping("/probe/rule-without-roles")
    @Allowed
    String ruleWithoutRoles() {
        return "reached";
    }

    @GetMapping("/probe/actor")
    @Allowed(signedIn = true)
    Actor actor(Actor actor) {
        return actor;
    }

    @PostMapping("/probe/anybody")
    @Allowed(everyone = true)
    String anybody(ServerWebExchange exchange) {
        return SignedIn.actorOf(exchange).map(Actor::name).orElse("nobody");
    }

    @GetMapping("/probe/sales")
    @Allowed({Role.SALES_REP, Role.SALES_MANAGER})
    String sales() {
        return "reached";
    }

    @PostMapping("/probe/sales")
    @Allowed({Role.SALES_REP, Role.SALES_MANAGER})
    String sell() {
        return "reached";
    }
}
