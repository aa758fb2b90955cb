package annals.standalone.api;

import annals.node.access.AdministratorToken;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Lets an administrator in. */
final class FirstSteps implements ApplicationRunner {

    static final String TOKEN = "administrator-of-the-api-tests";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AdministratorToken administrator;

    FirstSteps(AdministratorToken administrator) {
        this.administrator = administrator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        administrator.ensure(Optional.of(TOKEN)).block(PATIENCE);
    }
}
