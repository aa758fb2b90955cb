package annals.node.keys;

import annals.api.access.Allowed;
import annals.api.access.MasterKeyEvent.RotationOrdered;
import annals.api.access.Role;
import annals.node.access.Outbox;
import annals.postgresql.encryption.SubjectKeys;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/administration/master-key")
class MasterKeyController {

    private final SubjectKeys keys;
    private final Outbox outbox;

    MasterKeyController(SubjectKeys keys, Outbox outbox) {
        this.keys = keys;
        this.outbox = outbox;
    }

    /**
     * A rotation that has ended.
     *
     * @param wrapped how many keys are wrapped by the new master key
     */
    record Rotated(int wrapped) {}

    /** Takes a new master key and wraps the key of every person anew; what is stored under those keys is not touched. */
    @PostMapping("/rotate")
    @Allowed(Role.ADMIN)
    Mono<Rotated> rotate() {
        return outbox.note(new RotationOrdered(Outbox.now()))
                .then(Mono.fromCallable(() -> new Rotated(keys.rotateMasterKey()))
                        .subscribeOn(Schedulers.boundedElastic()));
    }
}
