package annals.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.service.ticket.TicketEvent.TicketClosed;
import annals.api.service.ticket.TicketEvent.TicketOpened;
import annals.api.shared.Money;
import annals.command.shared.CommandMetaData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real companies' files, which are not part of the project, with the mappings that are. */
class RealFilesTest {

    private static final Path MAPPINGS = Path.of("../node/src/main/resources/demo/mappings");
    private static final @Nullable Path DATA = Stream.iterate(
                    Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve("shared/data"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(null);

    private final Path folder;

    RealFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void needsTheFiles() {
        assumeTrue(DATA != null, "../shared/data is absent, so the real files are not imported here");
    }

    private static ImportView imported(ImportSpec spec, String mapping, String rows, @Nullable String lines)
            throws Exception {
        byte[] second = lines == null ? null : bytes(lines);
        return spec.ended(spec.upload(Files.readString(MAPPINGS.resolve(mapping + ".json")), bytes(rows), second));
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(java.util.Objects.requireNonNull(DATA).resolve(file));
    }

    private static void assertEnd(ImportView view, long rows, long recorded) {
        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(view.rejected()).isZero();
        assertThat(view.rows()).isEqualTo(rows);
        assertThat(view.recorded()).isEqualTo(recorded);
        assertThat(view.unchanged()).isEqualTo(rows - recorded);
    }

    @Test
    void aSalesTeamsOpportunitiesAddUpToWhatTheirFileSays() throws Exception {
        var spec = new ImportSpec(folder);
        assertEnd(imported(spec, "crm-accounts", "crm-opportunities/accounts.csv", null), 97, 97);
        assertEnd(imported(spec, "crm-deals", "crm-opportunities/sales_pipeline.csv", null), 14_277, 14_277);

        var engine = spec.engine;
        assertThat(engine.payloads(CustomerRegistered.class)).hasSize(97);
        assertThat(engine.payloads(DealOpened.class)).hasSize(14_277);
        assertThat(engine.payloads(DealOpened.class).stream().filter(deal -> deal.customerId() == null))
                .hasSize(5_393);
        assertThat(engine.payloads(DealLost.class)).hasSize(3_493);
        var won = engine.payloads(DealWon.class);
        assertThat(won).hasSize(6_438);
        assertThat(won.stream().map(DealWon::amount).reduce(Money.zero("USD"), Money::plus))
                .isEqualTo(Money.of("17936928", "USD"));

        long before = engine.count();
        assertEnd(imported(spec, "crm-deals", "crm-opportunities/sales_pipeline.csv", null), 14_277, 0);
        assertThat(engine.count()).isEqualTo(before);
    }

    @Test
    void everyActionOfAHelpDeskIsAnEvent() throws Exception {
        var spec = new ImportSpec(folder);
        assertEnd(imported(spec, "helpdesk", "helpdesk/helpdesk.csv", null), 21_348, 21_348);

        var engine = spec.engine;
        assertThat(engine.payloads(TicketOpened.class)).hasSize(4_580);
        assertThat(actions(spec)).isEqualTo(21_348);
        assertThat(engine.payloads(TicketClosed.class)).hasSizeGreaterThan(4_550);

        long before = engine.count();
        assertEnd(imported(spec, "helpdesk", "helpdesk/helpdesk.csv", null), 21_348, 0);
        assertThat(engine.count()).isEqualTo(before);
    }

    private static long actions(ImportSpec spec) {
        return spec.engine
                .all()
                .filter(event -> String.valueOf(event.getMetaData().get(CommandMetaData.IMPORT_STEP))
                        .startsWith("action:"))
                .count();
    }

    @Test
    void aTradersOrdersComeWithTheirLinesAndShipments() throws Exception {
        var spec = new ImportSpec(folder);
        assertEnd(imported(spec, "northwind-customers", "northwind/customers.csv", null), 91, 91);
        String orders = "northwind/orders.csv";
        String lines = "northwind/order-details.csv";
        assertEnd(imported(spec, "northwind-orders", orders, lines), 830, 830);

        var placed = spec.engine.payloads(OrderPlaced.class);
        assertThat(spec.engine.payloads(CustomerRegistered.class)).hasSize(91);
        assertThat(placed).hasSize(830);
        assertThat(placed.stream().mapToInt(order -> order.lines().size()).sum())
                .isEqualTo(2_155);
        assertThat(placed.size() - spec.engine.payloads(OrderDispatched.class).size())
                .isEqualTo(21);

        long before = spec.engine.count();
        assertEnd(imported(spec, "northwind-orders", orders, lines), 830, 0);
        assertThat(spec.engine.count()).isEqualTo(before);
    }
}
