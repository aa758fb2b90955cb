package annals.command.privacy;

import static annals.command.privacy.PrivacyFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.privacy.DeclineReason;
import annals.api.privacy.ErasureReason;
import annals.api.privacy.PrivacyLaw;
import annals.api.privacy.RequestId;
import annals.api.privacy.RequestKind;
import annals.api.privacy.SubjectCommand;
import annals.api.privacy.SubjectCommand.*;
import annals.api.privacy.SubjectEvent;
import annals.api.privacy.SubjectEvent.*;
import annals.api.privacy.SubjectId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command about a person's data in every state; the request of all states asks for erasure. */
class SubjectStatesTest {

    private static final String TABLE = """
            command            | NOTHING            | RECEIVED               | CONFIRMED             | ANSWERED           | HELD                  | ERASED                            | COMPLETED
            ReceiveRequest     | RequestReceived    | RequestReceived        | RequestReceived       | RequestReceived    | RequestReceived       | RequestReceived                   | RequestReceived
            ExtendRequest      | REQUEST_NOT_FOUND  | RequestExtended        | RequestExtended       | REQUEST_CLOSED     | RequestExtended       | SUBJECT_ERASED                    | REQUEST_CLOSED
            ConfirmIdentity    | REQUEST_NOT_FOUND  | IdentityConfirmed      | nothing               | REQUEST_CLOSED     | nothing               | nothing                           | REQUEST_CLOSED
            StartRectification | REQUEST_NOT_FOUND  | REQUEST_OF_OTHER_KIND  | REQUEST_OF_OTHER_KIND | REQUEST_CLOSED     | REQUEST_OF_OTHER_KIND | SUBJECT_ERASED                    | SUBJECT_ERASED
            FulfilRequest      | REQUEST_NOT_FOUND  | IDENTITY_NOT_CONFIRMED | ERASURE_NOT_DONE      | REQUEST_CLOSED     | ERASURE_NOT_DONE      | RequestFulfilled                  | REQUEST_CLOSED
            RefuseRequest      | REQUEST_NOT_FOUND  | RequestRefused         | RequestRefused        | REQUEST_CLOSED     | RequestRefused        | RequestRefused                    | REQUEST_CLOSED
            PlaceLegalHold     | LegalHoldPlaced    | LegalHoldPlaced        | LegalHoldPlaced       | LegalHoldPlaced    | LEGAL_HOLD_STANDS     | SUBJECT_ERASED                    | SUBJECT_ERASED
            LiftLegalHold      | LEGAL_HOLD_MISSING | LEGAL_HOLD_MISSING     | LEGAL_HOLD_MISSING    | LEGAL_HOLD_MISSING | LegalHoldLifted       | LEGAL_HOLD_MISSING                | LEGAL_HOLD_MISSING
            GiveConsent        | ConsentGiven       | ConsentGiven           | ConsentGiven          | ConsentGiven       | ConsentGiven          | SUBJECT_ERASED                    | SUBJECT_ERASED
            WithdrawConsent    | ConsentWithdrawn   | ConsentWithdrawn       | ConsentWithdrawn      | ConsentWithdrawn   | ConsentWithdrawn      | SUBJECT_ERASED                    | SUBJECT_ERASED
            ExportAccess       | AccessExported     | AccessExported         | AccessExported        | AccessExported     | AccessExported        | SUBJECT_ERASED                    | SUBJECT_ERASED
            EraseSubject       | REQUEST_NOT_FOUND  | IDENTITY_NOT_CONFIRMED | SubjectErased         | REQUEST_CLOSED     | LEGAL_HOLD            | nothing                           | nothing
            CompleteErasure    | SUBJECT_NOT_ERASED | SUBJECT_NOT_ERASED     | SUBJECT_NOT_ERASED    | SUBJECT_NOT_ERASED | SUBJECT_NOT_ERASED    | ErasureCompleted RequestFulfilled | nothing
            """;

    private static final SubjectErased ERASED = new SubjectErased(ADA, ErasureReason.REQUESTED, REQUEST, AT);

    private static final Map<String, List<SubjectEvent>> STATES = Map.of(
            "NOTHING", List.of(),
            "RECEIVED", List.of(received(RequestKind.ERASURE)),
            "CONFIRMED", List.of(received(RequestKind.ERASURE), CONFIRMED),
            "ANSWERED",
                    List.of(
                            received(RequestKind.ERASURE),
                            new RequestRefused(ADA, REQUEST, DeclineReason.EXCESSIVE, null, AT)),
            "HELD", List.of(received(RequestKind.ERASURE), CONFIRMED, new LegalHoldPlaced(ADA, "File 88", null, AT)),
            "ERASED", List.of(received(RequestKind.ERASURE), CONFIRMED, ERASED),
            "COMPLETED",
                    List.of(
                            received(RequestKind.ERASURE),
                            CONFIRMED,
                            ERASED,
                            new ErasureCompleted(ADA, Map.of(), AT),
                            new RequestFulfilled(ADA, REQUEST, AT)));

    private static final List<SubjectCommand> COMMANDS = List.of(
            new ReceiveRequest(ADA, RequestId.next(), RequestKind.ACCESS, PrivacyLaw.GDPR, TODAY, null, null, AT),
            new ExtendRequest(ADA, REQUEST, "Much to read", AT),
            new ConfirmIdentity(ADA, REQUEST, "Called back", AT),
            new StartRectification(ADA, REQUEST, AT),
            new FulfilRequest(ADA, REQUEST, AT),
            new RefuseRequest(ADA, REQUEST, DeclineReason.LEGAL_CLAIMS, null, AT),
            new PlaceLegalHold(ADA, "File 89", null, AT),
            new LiftLegalHold(ADA, "Settled", AT),
            new GiveConsent(ADA, NEWSLETTER, null, 1, "counter", null, AT),
            new WithdrawConsent(ADA, NEWSLETTER, null, "letter", null, AT),
            new ExportAccess(ADA, null, AT),
            new EraseSubject(ADA, ErasureReason.REQUESTED, REQUEST, AT),
            new CompleteErasure(ADA, Map.of(), AT));

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    static Stream<Arguments> everyCommandInEveryState() {
        var lines = TABLE.lines().map(SubjectStatesTest::cells).toList();
        var states = lines.get(0);
        return lines.stream()
                .skip(1)
                .flatMap(line -> Stream.iterate(1, i -> i < states.size(), i -> i + 1)
                        .map(i -> Arguments.of(line.get(0), states.get(i), line.get(i))));
    }

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("everyCommandInEveryState")
    void whatACommandDoesDependsOnWhatHappenedBefore(String command, String state, String expected) {
        var subjects = subjects();
        subjects.given(SubjectId.of(ADA), STATES.getOrDefault(state, List.of()).toArray(SubjectEvent[]::new));
        subjects.when(COMMANDS.stream()
                .filter(known -> known.getClass().getSimpleName().equals(command))
                .findFirst()
                .orElseThrow());
        assertThat(subjects.outcome()).isEqualTo(expected);
    }

    @Test
    void theTableKnowsEveryCommandAndEveryState() {
        var lines = TABLE.lines().map(SubjectStatesTest::cells).toList();
        assertThat(lines.get(0).subList(1, lines.get(0).size())).containsExactlyInAnyOrderElementsOf(STATES.keySet());
        assertThat(lines.stream().skip(1).map(line -> line.get(0)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SubjectCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }
}
