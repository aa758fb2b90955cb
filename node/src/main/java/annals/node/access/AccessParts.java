package annals.node.access;

import annals.http.ProblemHandler;
import annals.http.ProblemSource;
import annals.node.postgres.Migrations;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** The parts of sign-in and rights. Either side. */
@Configuration(proxyBeanMethods = false)
public class AccessParts {

    /** The tables that these parts need. */
    public static final Migrations.Part TABLES = new Migrations.Part("db/access", "access");

    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 20;
    /** Short, as whoever guesses at a login also keeps its owner waiting. */
    private static final Duration LONGEST_PER_LOGIN = Duration.ofMinutes(1);

    private static final Duration LONGEST_PER_ADDRESS = Duration.ofMinutes(15);

    @Bean
    Actors actors() {
        return new Actors();
    }

    @Bean(destroyMethod = "close")
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Outbox outbox(@Qualifier("queryConnections") ConnectionFactory connections) {
        return new Outbox(DatabaseClient.create(connections));
    }

    @Bean
    People people(
            @Qualifier("queryConnections") ConnectionFactory connections,
            Outbox outbox,
            Passwords passwords,
            Actors actors) {
        return new People(DatabaseClient.create(connections), outbox, passwords, actors);
    }

    @Bean
    Sessions sessions(@Qualifier("queryConnections") ConnectionFactory connections, Outbox outbox, Actors actors) {
        return new Sessions(DatabaseClient.create(connections), outbox, actors);
    }

    @Bean
    Tokens tokens(@Qualifier("queryConnections") ConnectionFactory connections, Outbox outbox, Actors actors) {
        return new Tokens(DatabaseClient.create(connections), outbox, actors);
    }

    /** Tells how long whoever guesses has to wait. */
    @Bean
    InstantSource signInClock() {
        return InstantSource.system();
    }

    @Bean
    SignInDesk signInDesk(
            @Qualifier("queryConnections") ConnectionFactory connections,
            Outbox outbox,
            Passwords passwords,
            Sessions sessions,
            InstantSource signInClock,
            MeterRegistry meters) {
        return new SignInDesk(
                DatabaseClient.create(connections),
                outbox,
                passwords,
                sessions,
                new Throttle(FREE_PER_LOGIN, LONGEST_PER_LOGIN, signInClock),
                new Throttle(FREE_PER_ADDRESS, LONGEST_PER_ADDRESS, signInClock),
                new SignInMetrics(meters));
    }

    @Bean
    SignIns signIns(Tokens tokens, Sessions sessions, Actors actors) {
        return new SignIns(tokens, sessions, actors);
    }

    @Bean
    AdministratorToken administratorToken(Tokens tokens) {
        return new AdministratorToken(tokens);
    }

    @Bean
    DemoPeople demoPeople(People people) {
        return new DemoPeople(people);
    }

    @Bean
    SessionController sessionController(SignInDesk desk, Sessions sessions) {
        return new SessionController(desk, sessions);
    }

    @Bean
    PeopleController peopleController(People people) {
        return new PeopleController(people);
    }

    @Bean
    ColleaguesController colleaguesController(People people) {
        return new ColleaguesController(people);
    }

    @Bean
    TokenController tokenController(Tokens tokens) {
        return new TokenController(tokens);
    }

    /** The problems that these parts know; {@link ProblemHandler} asks them. */
    @Bean
    ProblemSource accessProblems() {
        return error -> error instanceof AccessProblem refused ? Optional.of(refused.problem()) : Optional.empty();
    }
}
