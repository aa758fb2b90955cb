package annals.command.privacy;

import static annals.api.access.Role.*;

import annals.api.access.Allowed;
import annals.api.privacy.*;
import annals.api.privacy.ConsentTextCommand.*;
import annals.command.privacy.PrivacyRequests.*;
import annals.command.shared.Answers;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/privacy/consent-texts")
class ConsentTextController {

    private final Commands commands;

    ConsentTextController(Commands commands) {
        this.commands = commands;
    }

    /** The aggregate's version counts its texts from 0. */
    @PostMapping
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Published>> publish(@Valid @RequestBody Publish body, RequestContext context) {
        var command = new PublishConsentText(
                body.purpose(), body.language(), body.text(), context.occurredAt(body.occurredAt()));
        return commands.send(context, body, command)
                .map(receipt -> ResponseEntity.ok()
                        .eTag(String.valueOf(receipt.version()))
                        .header(Answers.LOG_POSITION, String.valueOf(receipt.position()))
                        .body(new Published(body.purpose(), receipt.version() + 1, receipt.position())));
    }
}
