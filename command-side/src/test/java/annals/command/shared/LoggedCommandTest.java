package annals.command.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What a line would tell that is logged at a moment of a command. */
class LoggedCommandTest {

    private final List<Map<String, String>> told = new ArrayList<>();
    private final List<CommandBus> buses = new ArrayList<>();

    private record Greet(@TargetAggregateIdentifier String name) {}

    @Test
    void aLineOfACommandTellsItsCorrelationWhereverItsThreadIs() {
        bus().subscribe(Greet.class.getName(), command -> {
            look();
            CurrentUnitOfWork.get().onCommit(committing -> look());
            return "done";
        });
        send(Map.of(CommandMetaData.CORRELATION, "the whole chain"));
        assertThat(told)
                .hasSize(2)
                .containsOnly(Map.of(CommandMetaData.CORRELATION, "the whole chain", "command", "Greet"));
    }

    @Test
    void aCommandThatStartsAChainIsItsOwnCorrelation() {
        bus().subscribe(Greet.class.getName(), command -> {
            look();
            return "done";
        });
        String id = send(Map.of());
        assertThat(told).containsExactly(Map.of(CommandMetaData.CORRELATION, id, "command", "Greet"));
    }

    @Test
    void aLineOfATracedCommandTellsItsTrace() {
        bus().subscribe(Greet.class.getName(), command -> {
            look();
            return "done";
        });
        send(Map.of(CommandMetaData.TRACE_PARENT, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        assertThat(told)
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void theNextLineOfTheThreadTellsNothingOfIt() {
        bus().subscribe(Greet.class.getName(), command -> {
            throw new IllegalStateException("no");
        });
        send(Map.of(CommandMetaData.TRACE_PARENT, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        look();
        assertThat(told).containsExactly(Map.of());
    }

    private String send(Map<String, ?> metaData) {
        var command = new GenericCommandMessage<>(new Greet("Ada"), metaData);
        bus().dispatch(command);
        return command.getIdentifier();
    }

    private CommandBus bus() {
        if (buses.isEmpty()) {
            AggregateSpec.of(side -> buses.add(side.bus()));
        }
        return buses.get(0);
    }

    private void look() {
        @Nullable Map<String, String> context = MDC.getCopyOfContextMap();
        told.add(context == null ? Map.of() : context);
    }
}
