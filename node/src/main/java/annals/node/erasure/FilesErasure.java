package annals.node.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/** At last has the database's files written anew, without what all others have let go of. */
@Order(Erasure.SWEEPING + 2)
final class FilesErasure implements Erasure {

    private final Shredder shredder;

    FilesErasure(Shredder shredder) {
        this.shredder = shredder;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return shredder.shred().thenReturn(ErasureReport.NOTHING);
    }
}
