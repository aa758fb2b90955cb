package annals.query.logistics.board;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.api.logistics.board.BoardFilter;
import annals.api.logistics.board.BoardView;
import annals.api.logistics.board.OrderView;
import annals.api.logistics.board.ShipmentView;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderState;
import annals.api.logistics.shipment.ShipmentId;
import annals.query.shared.LooksBack;
import annals.query.shared.Pages;
import annals.query.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/logistics")
class BoardController {

    private final BoardQueries queries;
    private final Rights rights;

    BoardController(BoardQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @GetMapping("/board")
    @LooksBack
    @Allowed(signedIn = true)
    Mono<ResponseEntity<BoardView>> board(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var filter = new BoardFilter(state, late, customerId);
        return queries.answer(filter, cursor, Pages.limit(limit), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position()).body(view));
    }

    @GetMapping("/orders/{orderId}")
    @LooksBack(of = "order")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<OrderView>> order(
            @PathVariable OrderId orderId, @RequestParam(required = false) @Nullable Long atLeast, Actor actor) {
        return queries.answer(orderId, rights.of(actor), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position())
                        .eTag(etag(view.order().version()))
                        .body(view));
    }

    @GetMapping("/shipments/{shipmentId}")
    @LooksBack(of = "shipment")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<ShipmentView>> shipment(
            @PathVariable ShipmentId shipmentId, @RequestParam(required = false) @Nullable Long atLeast, Actor actor) {
        return queries.answer(shipmentId, rights.of(actor), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position())
                        .eTag(etag(view.shipment().version()))
                        .body(view));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
