package annals.command.sales.pipeline;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.done;

import annals.api.access.Allowed;
import annals.api.sales.pipeline.PipelineCommand.DefinePipeline;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.Stage;
import annals.api.shared.Text;
import annals.command.shared.Answers.Done;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/sales/pipelines")
class PipelineController {

    private final Commands commands;

    PipelineController(Commands commands) {
        this.commands = commands;
    }

    record Define(
            @NotNull PipelineKey pipeline,
            @NotBlank @Size(max = Text.LINE) String name,
            @NotNull List<@NotNull Stage> stages,
            @Nullable Instant occurredAt) {}

    @PostMapping
    @Allowed({SALES_MANAGER, ADMIN})
    Mono<ResponseEntity<Done>> define(@Valid @RequestBody Define body, RequestContext context) {
        var command =
                new DefinePipeline(body.pipeline(), body.name(), body.stages(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }
}
