package annals.command.sales.deal;

import static annals.api.sales.deal.DealRefusal.DEAL_ALREADY_OPENED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealCommand.AssignDealOwner;
import annals.api.sales.deal.DealCommand.ChangeDealAmount;
import annals.api.sales.deal.DealCommand.ForecastCloseDate;
import annals.api.sales.deal.DealCommand.LinkDealToCustomer;
import annals.api.sales.deal.DealCommand.LoseDeal;
import annals.api.sales.deal.DealCommand.MoveDeal;
import annals.api.sales.deal.DealCommand.OpenDeal;
import annals.api.sales.deal.DealCommand.ReopenDeal;
import annals.api.sales.deal.DealCommand.WinDeal;
import annals.api.sales.deal.DealEvent.CloseDateForecast;
import annals.api.sales.deal.DealEvent.DealAmountChanged;
import annals.api.sales.deal.DealEvent.DealLinked;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealOwnerAssigned;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.sales.deal.DealId;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import annals.command.customer.KnownCustomers;
import annals.command.sales.pipeline.Pipelines;
import annals.command.sales.pipeline.Stages;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One possible sale. */
@AggregateRoot(type = "crm.sales.deal")
class Deal {

    @AggregateIdentifier
    private @Nullable DealId id;

    private @Nullable CustomerId customerId;
    private String name;
    private Money amount;
    private PipelineKey pipeline;
    private StageKey stage;
    private StageKey lastOpenStage;
    private StageCategory outcome = StageCategory.OPEN;
    private @Nullable LocalDate expectedCloseDate;
    private @Nullable String owner;

    @SuppressWarnings("NullAway.Init") // the first event says it all
    Deal() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenDeal command, KnownCustomers customers, Pipelines pipelines) {
        if (id != null) {
            throw Refused.because(DEAL_ALREADY_OPENED, "id", id);
        }
        if (command.customerId() != null) {
            customers.require(command.customerId());
        }
        Stages stages = pipelines.stagesOf(command.pipeline());
        Stage start = command.stage() == null ? stages.first() : stages.require(command.stage());
        DealRules.mayBeIn(start).ifPresent(Refused::because);
        apply(new DealOpened(
                command.dealId(),
                command.customerId(),
                Text.line(command.name(), "The name"),
                command.amount(),
                command.pipeline(),
                start.key(),
                start.probability(),
                command.expectedCloseDate(),
                command.owner() == null ? null : Text.line(command.owner(), "The owner"),
                Text.line(command.origin(), "The origin"),
                command.externalId(),
                command.occurredAt()));
    }

    @CommandHandler
    void handle(LinkDealToCustomer command, KnownCustomers customers) {
        DealRules.mayBelongTo(command.customerId(), customerId).ifPresent(Refused::because);
        customers.require(command.customerId());
        if (customerId == null) {
            apply(new DealLinked(command.dealId(), command.customerId(), name, command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(MoveDeal command, Pipelines pipelines) {
        DealRules.mayChange(outcome).ifPresent(Refused::because);
        Stage to = pipelines.stagesOf(pipeline).require(command.stage());
        DealRules.mayBeIn(to).ifPresent(Refused::because);
        if (!to.key().equals(stage)) {
            apply(new DealMoved(command.dealId(), customerId, stage, to.key(), to.probability(), command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(ChangeDealAmount command) {
        DealRules.mayChange(outcome).ifPresent(Refused::because);
        change(command.dealId(), command.amount(), command.occurredAt());
    }

    @CommandHandler
    void handle(ForecastCloseDate command) {
        DealRules.mayChange(outcome).ifPresent(Refused::because);
        LocalDate wanted = command.expectedCloseDate();
        if (!wanted.equals(expectedCloseDate)) {
            apply(new CloseDateForecast(command.dealId(), customerId, expectedCloseDate, wanted, command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(AssignDealOwner command) {
        String wanted = Text.line(command.owner(), "The owner");
        if (!wanted.equals(owner)) {
            apply(new DealOwnerAssigned(command.dealId(), customerId, owner, wanted, command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(WinDeal command, Pipelines pipelines) {
        DealRules.mayChange(outcome).ifPresent(Refused::because);
        if (command.amount() != null) {
            change(command.dealId(), command.amount(), command.occurredAt());
        }
        StageKey won = pipelines.stagesOf(pipeline).won().key();
        apply(new DealWon(command.dealId(), customerId, stage, won, amount, command.occurredAt()));
    }

    @CommandHandler
    void handle(LoseDeal command, Pipelines pipelines) {
        DealRules.mayChange(outcome).ifPresent(Refused::because);
        apply(new DealLost(
                command.dealId(),
                customerId,
                stage,
                pipelines.stagesOf(pipeline).lost().key(),
                amount,
                command.reason(),
                command.competitor() == null ? null : Text.line(command.competitor(), "The competitor"),
                Text.body(command.note(), "The note"),
                command.occurredAt()));
    }

    @CommandHandler
    void handle(ReopenDeal command, Pipelines pipelines) {
        DealRules.mayBeReopened(outcome).ifPresent(Refused::because);
        Stages stages = pipelines.stagesOf(pipeline);
        Stage to = command.stage() == null
                ? stages.find(lastOpenStage)
                        .filter(last -> !last.category().closes())
                        .orElseGet(stages::first)
                : stages.require(command.stage());
        DealRules.mayBeIn(to).ifPresent(Refused::because);
        apply(new DealReopened(command.dealId(), customerId, stage, to.key(), to.probability(), command.occurredAt()));
    }

    private void change(DealId dealId, Money wanted, Instant occurredAt) {
        DealRules.mayBeWorth(wanted, amount).ifPresent(Refused::because);
        if (!wanted.equals(amount)) {
            apply(new DealAmountChanged(dealId, customerId, amount, wanted, occurredAt));
        }
    }

    @EventSourcingHandler
    void on(DealOpened event) {
        id = event.dealId();
        customerId = event.customerId();
        name = event.name();
        amount = event.amount();
        pipeline = event.pipeline();
        stage = event.stage();
        lastOpenStage = event.stage();
        expectedCloseDate = event.expectedCloseDate();
        owner = event.owner();
    }

    @EventSourcingHandler
    void on(DealLinked event) {
        customerId = event.customerId();
    }

    @EventSourcingHandler
    void on(DealMoved event) {
        stage = event.to();
        lastOpenStage = event.to();
    }

    @EventSourcingHandler
    void on(DealAmountChanged event) {
        amount = event.to();
    }

    @EventSourcingHandler
    void on(CloseDateForecast event) {
        expectedCloseDate = event.to();
    }

    @EventSourcingHandler
    void on(DealOwnerAssigned event) {
        owner = event.owner();
    }

    @EventSourcingHandler
    void on(DealWon event) {
        stage = event.to();
        outcome = StageCategory.WON;
    }

    @EventSourcingHandler
    void on(DealLost event) {
        stage = event.to();
        outcome = StageCategory.LOST;
    }

    @EventSourcingHandler
    void on(DealReopened event) {
        stage = event.to();
        lastOpenStage = event.to();
        outcome = StageCategory.OPEN;
    }
}
