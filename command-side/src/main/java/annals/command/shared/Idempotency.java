package annals.command.shared;

import static java.util.Objects.requireNonNull;

import annals.api.shared.Refusal;
import annals.api.shared.Refused;
import annals.api.shared.RequestRefusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Gives a request that comes again under the same Idempotency-Key the first one's answer, and no second effect. */
final class Idempotency implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Log log;
    private final Receipts receipts;
    private final CommandTarget target = new CommandTarget();
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    /** The outcome of a command as it is kept: either where it led, or why it was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            @Nullable String id,
            @Nullable Long version,
            @Nullable Refusal refusal) {}

    Idempotency(Log log, Receipts receipts) {
        this.log = log;
        this.receipts = receipts;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var data = unitOfWork.getMessage().getMetaData();
        if (!(data.get(CommandMetaData.IDEMPOTENCY_KEY) instanceof String key)) {
            return chain.proceed();
        }
        String scope = String.valueOf(data.get(CommandMetaData.ACTOR));
        String running = scope + ' ' + key;
        if (!inFlight.add(running)) {
            throw Refused.because(RequestRefusal.IDEMPOTENCY_KEY_IN_FLIGHT);
        }
        unitOfWork.onCleanup(done -> inFlight.remove(running));
        var request = new KeptReceipt(scope, key, String.valueOf(data.get(CommandMetaData.REQUEST)), "", -1);
        var kept = log.find(scope, key);
        return kept.isPresent() ? replay(kept.get(), request) : first(unitOfWork, chain, request);
    }

    private static PendingReceipt replay(KeptReceipt kept, KeptReceipt request) {
        if (!kept.request().equals(request.request())) {
            throw Refused.because(RequestRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        var outcome = JSON.readValue(kept.answer(), Outcome.class);
        if (outcome.refusal() != null) {
            throw new Refused(outcome.refusal());
        }
        var pending = new PendingReceipt();
        pending.complete(new Receipt(requireNonNull(outcome.id()), requireNonNull(outcome.version()), kept.position()));
        return pending;
    }

    private @Nullable Object first(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain, KeptReceipt request)
            throws Exception {
        try {
            Object result = chain.proceed();
            keep(unitOfWork, request);
            return result;
        } catch (Refused refused) {
            var kept = log.keep(with(request, new Outcome(null, null, refused.refusal()), log.head()));
            return replay(kept, request);
        }
    }

    private void keep(UnitOfWork<? extends CommandMessage<?>> unitOfWork, KeptReceipt request) {
        String id = target.resolveTarget(unitOfWork.getMessage()).getIdentifier();
        log.keepWith(unitOfWork, request, () -> JSON.writeValueAsString(done(unitOfWork, id)));
        unitOfWork.afterCommit(committed -> {
            if (log.positionOf(committed).isEmpty()) {
                log.keep(with(request, done(committed, id), log.head()));
            }
        });
    }

    private Outcome done(UnitOfWork<?> unitOfWork, String id) {
        return new Outcome(id, receipts.version(unitOfWork, id).orElse(0L), null);
    }

    private static KeptReceipt with(KeptReceipt request, Outcome outcome, long position) {
        return new KeptReceipt(
                request.scope(), request.key(), request.request(), JSON.writeValueAsString(outcome), position);
    }
}
