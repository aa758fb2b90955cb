package annals.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketEvent.TicketOpened;
import annals.command.shared.CommandMetaData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final String CUSTOMERS = """
            {"source": "shop", "kind": "CUSTOMERS", "fields": {"externalId": "id", "name": "name",
             "kind": {"constant": "PERSON"}, "email": "mail", "phone": {"column": "phone", "ifInvalid": "LEAVE_OUT"},
             "region": {"constant": "DE"}}}""";
    private static final String DEALS = """
            {"source": "shop", "kind": "DEALS", "zone": "Europe/Berlin", "dates": ["dd.MM.yyyy HH:mm"],
             "decimalSeparator": ",", "fields": {"externalId": "id", "name": "id", "amount": "worth",
             "currency": {"constant": "EUR"}, "openedAt": "opened", "closedAt": "closed", "customer": "customer",
             "stage": {"column": "stage", "translate": {"Offer": "PROPOSAL", "Odd": "ODD", "Won": ""}},
             "outcome": {"column": "stage", "translate": {"Won": "WON"}, "otherwise": "OPEN"}}}""";
    private static final String ACTIONS = """
            {"source": "desk", "kind": "TICKET_ACTIONS", "fields": {"ticket": "case", "name": "what", "at": "at",
             "action": {"column": "what", "translate": {"take": "TAKE,REOPEN", "solve": "RESOLVE"}, "otherwise": "RECORD"},
             "subject": "case", "type": {"constant": "INCIDENT"}, "channel": {"constant": "PHONE"},
             "priority": {"constant": "HIGH"}}}""";
    private static final String ORDERS = """
            {"source": "shop", "kind": "ORDERS", "fields": {"externalId": "id", "customer": "customer",
             "currency": {"constant": "EUR"}, "orderedAt": "at"}, "lines": {"fields": {"order": "id",
             "product": "what", "quantity": "many", "unitPrice": "price"}}}""";

    private final ImportSpec imports;

    ImportsTest(@TempDir Path folder) {
        imports = new ImportSpec(folder);
    }

    private String[] reasons(ImportView view) throws Exception {
        return imports.rejections(view.importId())
                .lines()
                .skip(1)
                .map(line -> String.join(" ", line.split(",", -1)[0], line.split(",", -1)[2], line.split(",", -1)[3]))
                .toArray(String[]::new);
    }

    @Test
    void aFileWithAHeaderOnlyIsDoneAtOnce() throws Exception {
        var view = imports.imported(CUSTOMERS, "id,name,mail,phone\n");
        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(view.rows()).isZero();
        assertThat(view.percent()).isEqualTo(100);
    }

    @Test
    void whatWasStoppedCanBeStartedAgain() throws Exception {
        imports.restart();
        assertThat(imports.imported(CUSTOMERS, "id,name,mail,phone\n1,Ada,,\n").recorded())
                .isEqualTo(1);
    }

    @Test
    void eventsSayWhoImportedThemAndKeepTheirOwnTime() throws Exception {
        var view = imports.imported(
                DEALS, "id,worth,opened,closed,customer,stage\n1,\"12,50\",01.07.2025 12:00,,,Offer\n");
        assertThat(view.recorded()).isEqualTo(1);
        var event = imports.engine
                .all()
                .filter(kept -> kept.getPayload() instanceof DealOpened)
                .findFirst()
                .orElseThrow();
        assertThat(((DealOpened) event.getPayload()).occurredAt()).isEqualTo(Instant.parse("2025-07-01T10:00:00Z"));
        assertThat(event.getMetaData())
                .containsEntry(CommandMetaData.ACTOR, "kim")
                .containsEntry(CommandMetaData.ACTOR_TYPE, "IMPORT")
                .containsEntry(CommandMetaData.IMPORT, view.importId().toString());
    }

    @Test
    void rowsThatCannotBeRecordedSayWhereAndWhy() throws Exception {
        var view = imports.imported(DEALS, """
                id,worth,opened,closed,customer,stage
                1,-5,01.07.2025 12:00,,,Offer
                2,5,29.02.2025 12:00,,,Offer
                3,5,30.03.2025 02:30,,,Offer
                4,5,01.07.2025 12:00,,,Elsewhere
                5,5,01.07.2025 12:00,,,Odd
                6,5,01.07.2025 12:00,,,Won
                7,5,01.07.2025 12:00,,nobody,Offer
                8,5,01.07.2025 12:00
                9,5,01.07.2525 12:00,,,Offer
                10,5,"01.07.2025 12:00,,,Offer
                11,0.005,01.07.2025 12:00,,,Offer
                ,5,01.07.2025 12:00,,,Offer
                13,5,01.07.2025 12:00,02.07.2025 12:00,,Won
                """);
        assertThat(reasons(view))
                .containsExactlyInAnyOrder(
                        "2 worth MONEY_NEGATIVE",
                        "3 opened DATE_INVALID",
                        "4 opened TIME_SKIPPED",
                        "5 stage WORD_UNKNOWN",
                        "6 stage STAGE_UNKNOWN",
                        "7 closed VALUE_MISSING",
                        "8  CUSTOMER_UNKNOWN",
                        "9  CELLS_MISCOUNTED",
                        "10 opened OCCURRED_IN_FUTURE",
                        "11  QUOTES_BROKEN",
                        "12 worth NUMBER_INVALID",
                        "13 id VALUE_MISSING");
        assertThat(view.rejected()).isEqualTo(12);
        assertThat(view.recorded()).isEqualTo(1);
        assertThat(imports.engine.payloads(DealWon.class)).hasSize(1);
    }

    @Test
    void aRowWithANumberThatCannotBeDialledIsRecordedWithoutIt() throws Exception {
        var view = imports.imported(CUSTOMERS, "id,name,mail,phone\n1,Ada,ADA@example.com,030 1234567\n2,Bo,,12\n");
        assertThat(reasons(view)).containsExactly("3 phone PHONE_INVALID");
        assertThat(view.recorded()).isEqualTo(2);
        assertThat(view.incomplete()).isEqualTo(1);
        assertThat(view.rejected()).isZero();
        assertThat(imports.engine.payloads(CustomerRegistered.class))
                .extracting(customer -> customer.contactPoints().size())
                .containsExactlyInAnyOrder(2, 0);
    }

    @Test
    void cellsInTheRejectionsAreNoFormulas() throws Exception {
        var view = imports.imported(CUSTOMERS, "id,name,mail,phone\n1,=cmd(),@x,\n");
        assertThat(imports.rejections(view.importId()))
                .contains(",'=cmd(),'@x,")
                .contains("EMAIL_INVALID");
    }

    @Test
    void aNewerFileAddsWhatHappenedSince() throws Exception {
        String header = "id,worth,opened,closed,customer,stage\n";
        imports.imported(DEALS, header + "1,5,01.07.2025 12:00,,,Offer\n");
        var view = imports.imported(DEALS, header + "1,5,01.07.2025 12:00,03.07.2025 12:00,,Won\n");
        assertThat(view.recorded()).isEqualTo(1);
        assertThat(imports.engine.payloads(DealOpened.class)).hasSize(1);
        assertThat(imports.engine.payloads(DealWon.class)).hasSize(1);
    }

    @Test
    void rowsThatTellTheSameAreTwoActionsAndNeverMore() throws Exception {
        String file = "case,what,at\n1,take,2025-01-01\n1,solve,2025-01-02\n1,solve,2025-01-02\n1,take,2025-01-03\n";
        assertThat(imports.imported(ACTIONS, file).recorded()).isEqualTo(4);
        assertThat(imports.engine.payloads(TicketEvent.class))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "TicketOpened", "TicketTaken", "TicketResolved", "TicketActionRecorded", "TicketReopened");
        assertThat(imports.imported(ACTIONS, file).unchanged()).isEqualTo(4);
        assertThat(imports.engine.payloads(TicketEvent.class)).hasSize(5);
    }

    @Test
    void anOrderComesWithItsLinesWhereverTheyStand() throws Exception {
        imports.imported(CUSTOMERS, "id,name,mail,phone\nA,Ada,,\n");
        var view = imports.imported(
                ORDERS,
                "id,customer,at\n1,A,2025-01-01\n2,A,2025-01-02\n3,A,2025-01-03\n4,A,2025-01-04\n",
                "id,what,many,price\n2,x,1,1.50\n1,y,2,3\n2,z,4,5\n3,x,-1,5\n9,x,1,1\n");
        assertThat(imports.engine.payloads(OrderPlaced.class))
                .extracting(order -> order.externalId() + " " + order.net())
                .containsExactlyInAnyOrder("1 6.00 EUR", "2 21.50 EUR");
        assertThat(reasons(view))
                .containsExactlyInAnyOrder(
                        "4 line 5 of the lines: many QUANTITY_INVALID",
                        "5  LINES_MISSING",
                        "6 line 6 of the lines ORDER_MISSING");
        assertThat(view.recorded() + view.rejected()).isEqualTo(view.rows()).isEqualTo(5);
    }

    @Test
    void anInterruptedImportEndsCompleteWithoutDoubles() throws Exception {
        var view = interrupted();
        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(view.recorded()).isEqualTo(3_000);
        assertThat(view.rejected()).isEqualTo(1);
        assertThat(reasons(view)).containsExactly("3002 at VALUE_MISSING");
        assertThat(imports.engine.payloads(TicketOpened.class)).hasSize(1_000);
        assertThat(imports.engine.payloads(TicketEvent.class)).hasSize(4_000);
    }

    @Test
    void withoutTheStepsInTheLogAnInterruptedImportWouldDoubleActions() throws Exception {
        imports.engine.forgetsMetaData = true;
        interrupted();
        assertThat(imports.engine.payloads(TicketEvent.class)).hasSizeGreaterThan(4_000);
    }

    private ImportView interrupted() throws Exception {
        var reached = new CountDownLatch(1);
        imports.engine.stored = count -> {
            if (count > 1_500) {
                reached.countDown();
                waitToBeStopped();
            }
        };
        UUID importId = imports.upload(ACTIONS, actions().getBytes(UTF_8), null);
        assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();
        imports.stop();
        imports.engine.stored = count -> {};
        assertThat(imports.engine.payloads(TicketEvent.class)).hasSizeLessThan(4_000);
        imports.start();
        return imports.ended(importId);
    }

    private static void waitToBeStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String actions() {
        var file = new StringBuilder("case,what,at\n");
        IntStream.range(0, 3_000)
                .forEach(i -> file.append(i / 3).append(",note ").append(i % 2).append(",2025-01-01\n"));
        return file.append("1,late,\n").toString();
    }
}
