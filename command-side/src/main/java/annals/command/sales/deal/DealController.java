package annals.command.sales.deal;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.created;
import static annals.command.shared.Answers.done;
import static java.util.Objects.requireNonNullElse;

import annals.api.access.Allowed;
import annals.api.sales.deal.DealCommand.AssignDealOwner;
import annals.api.sales.deal.DealCommand.ChangeDealAmount;
import annals.api.sales.deal.DealCommand.ForecastCloseDate;
import annals.api.sales.deal.DealCommand.LinkDealToCustomer;
import annals.api.sales.deal.DealCommand.LoseDeal;
import annals.api.sales.deal.DealCommand.MoveDeal;
import annals.api.sales.deal.DealCommand.OpenDeal;
import annals.api.sales.deal.DealCommand.ReopenDeal;
import annals.api.sales.deal.DealCommand.WinDeal;
import annals.api.sales.deal.DealId;
import annals.api.sales.pipeline.PipelineKey;
import annals.command.sales.deal.DealRequests.Assign;
import annals.command.sales.deal.DealRequests.ChangeAmount;
import annals.command.sales.deal.DealRequests.Forecast;
import annals.command.sales.deal.DealRequests.Link;
import annals.command.sales.deal.DealRequests.Lose;
import annals.command.sales.deal.DealRequests.Move;
import annals.command.sales.deal.DealRequests.Open;
import annals.command.sales.deal.DealRequests.Opened;
import annals.command.sales.deal.DealRequests.Reopen;
import annals.command.sales.deal.DealRequests.Win;
import annals.command.shared.Answers.Done;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/sales/deals")
class DealController {

    private final Commands commands;

    DealController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Opened>> open(@Valid @RequestBody Open body, RequestContext context) {
        var command = new OpenDeal(
                body.id(),
                body.customerId(),
                body.name(),
                body.amount(),
                requireNonNullElse(body.pipeline(), PipelineKey.DEFAULT),
                body.stage(),
                body.expectedCloseDate(),
                body.owner(),
                requireNonNullElse(body.origin(), "api"),
                body.externalId(),
                context.occurredAt(body.occurredAt()));
        return created(
                commands.create(context, body, command, body.idIsNew()),
                "/api/sales/deals",
                receipt -> new Opened(DealId.of(receipt.id()), receipt.version(), receipt.position()));
    }

    @PostMapping("/{dealId}/link-customer")
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> linkCustomer(
            @PathVariable DealId dealId, @Valid @RequestBody Link body, RequestContext context) {
        var command = new LinkDealToCustomer(dealId, body.customerId(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{dealId}/move")
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> move(
            @PathVariable DealId dealId, @Valid @RequestBody Move body, RequestContext context) {
        var command = new MoveDeal(dealId, body.stage(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{dealId}/change-amount")
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> changeAmount(
            @PathVariable DealId dealId, @Valid @RequestBody ChangeAmount body, RequestContext context) {
        var command = new ChangeDealAmount(dealId, body.amount(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{dealId}/forecast-close-date")
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> forecastCloseDate(
            @PathVariable DealId dealId, @Valid @RequestBody Forecast body, RequestContext context) {
        var command = new ForecastCloseDate(dealId, body.expectedCloseDate(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{dealId}/assign-owner")
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> assignOwner(
            @PathVariable DealId dealId, @Valid @RequestBody Assign body, RequestContext context) {
        var command = new AssignDealOwner(dealId, body.owner(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{dealId}/win")
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> win(
            @PathVariable DealId dealId,
            @Valid @RequestBody(required = false) @Nullable Win body,
            RequestContext context) {
        var given = requireNonNullElse(body, Win.AS_IT_STANDS);
        var command = new WinDeal(dealId, given.amount(), context.occurredAt(given.occurredAt()));
        return done(commands.send(context, given, command));
    }

    @PostMapping("/{dealId}/lose")
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> lose(
            @PathVariable DealId dealId, @Valid @RequestBody Lose body, RequestContext context) {
        var command = new LoseDeal(
                dealId, body.reason(), body.competitor(), body.note(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{dealId}/reopen")
    @Allowed({SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> reopen(
            @PathVariable DealId dealId,
            @Valid @RequestBody(required = false) @Nullable Reopen body,
            RequestContext context) {
        var given = requireNonNullElse(body, Reopen.WHERE_IT_WAS);
        var command = new ReopenDeal(dealId, given.stage(), context.occurredAt(given.occurredAt()));
        return done(commands.send(context, given, command));
    }
}
