package annals.command.shared;

import annals.api.shared.DomainCommand;
import annals.api.shared.Refused;
import annals.api.shared.RequestRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Where routes hand in commands. */
public final class Commands {

    /** Each try has seen newer events than the one before, so a handful is enough for any but a broken aggregate. */
    private static final int TRIES = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CommandBus bus;
    private final Log log;
    private final CommandTarget target = new CommandTarget();

    /** @param log tells which failed commands may be tried again */
    public Commands(CommandBus bus, Log log) {
        this.bus = bus;
        this.log = log;
    }

    /**
     * Has a command carried out.
     *
     * @param request the request's body, by which a retry under the same Idempotency-Key is recognised
     * @return the receipt once the events are on disk, or the {@link Refused} refusal
     */
    public Mono<Receipt> send(RequestContext context, Object request, DomainCommand command) {
        return traced(ordered(command, data(context, request)));
    }

    /**
     * Has a command carried out that makes something new.
     *
     * @param idIsNew whether its id was made for it just now; then it is not looked for in the log
     */
    public Mono<Receipt> create(RequestContext context, Object request, DomainCommand command, boolean idIsNew) {
        Map<String, Object> data = data(context, request);
        if (idIsNew) {
            data.put(CommandMetaData.NEW, true);
        }
        return traced(ordered(command, data));
    }

    /**
     * Has a command carried out that somebody's request about their own data leads to.
     *
     * @param subjectRequest the request's id, which its events carry as what they have in common
     */
    public Mono<Receipt> sendForSubject(
            String subjectRequest, RequestContext context, Object request, DomainCommand command) {
        Map<String, Object> data = data(context, request);
        data.put(CommandMetaData.CORRELATION, subjectRequest);
        data.put(CommandMetaData.SUBJECT_REQUEST, subjectRequest);
        return traced(ordered(command, data));
    }

    private static Map<String, Object> data(RequestContext context, Object request) {
        Map<String, Object> data = CommandMetaData.of(context);
        if (context.idempotencyKey() != null) {
            data.put(CommandMetaData.IDEMPOTENCY_KEY, context.idempotencyKey());
            data.put(CommandMetaData.REQUEST, digest(context.route(), request));
        }
        return data;
    }

    /**
     * Has a command carried out that a step of an import asks for. Its events carry the step's name, so that the log itself
     * tells which steps are done.
     */
    public Mono<Receipt> sendStep(RequestContext context, String importId, String step, DomainCommand command) {
        Map<String, Object> data = CommandMetaData.of(context);
        data.put(CommandMetaData.IMPORT, importId);
        data.put(CommandMetaData.IMPORT_STEP, step);
        return traced(ordered(command, data));
    }

    private CommandMessage<DomainCommand> ordered(DomainCommand command, Map<String, Object> data) {
        data.put(CommandMetaData.COMMAND, command.getClass().getSimpleName());
        var message = new GenericCommandMessage<>(command, data);
        return message.andMetaData(Map.of(
                CommandMetaData.COMMAND_TARGET, target.resolveTarget(message).getIdentifier()));
    }

    private Mono<Receipt> traced(CommandMessage<DomainCommand> command) {
        return Mono.deferContextual(request -> {
            var parent = request.<String>getOrEmpty(CommandMetaData.TRACE_PARENT);
            return attempt(
                    parent.map(span -> command.andMetaData(Map.of(CommandMetaData.TRACE_PARENT, span)))
                            .orElse(command),
                    TRIES);
        });
    }

    private Mono<Receipt> attempt(CommandMessage<DomainCommand> command, int tries) {
        return dispatch(command)
                .onErrorResume(
                        log::mayRetry,
                        conflict -> tries > 1
                                ? attempt(command, tries - 1)
                                : Mono.error(Refused.because(RequestRefusal.CHANGED_MEANWHILE)));
    }

    private Mono<Receipt> dispatch(CommandMessage<DomainCommand> command) {
        return Mono.create(sink -> {
            try {
                bus.<DomainCommand, PendingReceipt>dispatch(command, (sent, result) -> {
                    if (result.isExceptional()) {
                        sink.error(result.exceptionResult());
                    } else {
                        sink.success(result.getPayload().receipt());
                    }
                });
            } catch (RejectedExecutionException e) {
                sink.error(new CommandsOverloaded(e));
            }
        });
    }

    private static String digest(String route, Object request) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(route.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(JSON.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
