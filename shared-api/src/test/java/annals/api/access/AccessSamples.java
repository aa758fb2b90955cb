package annals.api.access;

import static annals.api.customer.CustomerSamples.AT;

import annals.api.access.MasterKeyEvent.RotationOrdered;
import annals.api.access.PersonEvent.PasswordSet;
import annals.api.access.PersonEvent.PersonAdded;
import annals.api.access.PersonEvent.PersonDisabled;
import annals.api.access.PersonEvent.PersonEnabled;
import annals.api.access.PersonEvent.PersonSignedIn;
import annals.api.access.PersonEvent.PersonSignedOut;
import annals.api.access.PersonEvent.RolesAssigned;
import annals.api.access.PersonEvent.SignInRefused;
import annals.api.access.ReadModelEvent.RebuildOrdered;
import annals.api.access.ReadModelEvent.RetryOrdered;
import annals.api.access.SignInEvent.UnknownSignInsRefused;
import annals.api.access.TokenEvent.TokenMade;
import annals.api.access.TokenEvent.TokenRevoked;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One full and one minimal sample of each event of sign-in and rights. */
public final class AccessSamples implements EventSamples {

    private static final UUID PERSON = UUID.fromString("0198f0de-7a4b-7a61-8b1e-5f5f0d0a7c11");
    private static final UUID TOKEN = UUID.fromString("0198f0de-7a4b-7a61-8b1e-5f5f0d0a7c12");
    private static final String LOGIN = "ida.berg";
    private static final Set<Role> TWO = Set.of(Role.SALES_REP, Role.AUDITOR);
    private static final Set<Role> ONE = Set.of(Role.SALES_REP);

    @Override
    public String feature() {
        return "access";
    }

    @Override
    public List<DomainEvent> samples() {
        return Stream.of(people(), signIns(), programs()).flatMap(List::stream).toList();
    }

    private static List<DomainEvent> people() {
        return List.of(
                new PersonAdded(PERSON, LOGIN, "Ida Berg", Department.SALES, TWO, AT),
                new PersonAdded(PERSON, "i", "I", Department.SALES, ONE, AT),
                new RolesAssigned(PERSON, LOGIN, TWO, AT),
                new RolesAssigned(PERSON, "i", ONE, AT),
                new PasswordSet(PERSON, LOGIN, AT),
                new PasswordSet(PERSON, "i", AT),
                new PersonDisabled(PERSON, LOGIN, AT),
                new PersonDisabled(PERSON, "i", AT),
                new PersonEnabled(PERSON, LOGIN, AT),
                new PersonEnabled(PERSON, "i", AT));
    }

    private static List<DomainEvent> signIns() {
        return List.of(
                new PersonSignedIn(PERSON, LOGIN, AT),
                new PersonSignedIn(PERSON, "i", AT),
                new SignInRefused(PERSON, LOGIN, SignInFault.WRONG_PASSWORD, AT),
                new SignInRefused(PERSON, "i", SignInFault.DISABLED, AT),
                new PersonSignedOut(PERSON, LOGIN, AT),
                new PersonSignedOut(PERSON, "i", AT),
                new UnknownSignInsRefused(7, AT),
                new UnknownSignInsRefused(1, AT));
    }

    private static List<DomainEvent> programs() {
        return List.of(
                new TokenMade(TOKEN, "Web shop", ActorType.INTEGRATION, Department.LOGISTICS, TWO, AT),
                new TokenMade(TOKEN, "W", ActorType.PARTNER, null, ONE, AT),
                new TokenRevoked(TOKEN, "Web shop", AT),
                new TokenRevoked(TOKEN, "W", AT),
                new RebuildOrdered("sales.pipeline", AT),
                new RebuildOrdered("sales.deal", AT),
                new RetryOrdered("sales.pipeline", AT),
                new RetryOrdered("sales.deal", AT),
                new RotationOrdered(AT),
                new RotationOrdered(AT));
    }
}
