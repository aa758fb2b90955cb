package annals.command.imports;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.command.imports.mapping.RowKind;
import java.time.Instant;
import java.util.UUID;

/**
 * What is to be imported.
 *
 * @param uploader who asked for it
 * @param bytes the size of the file
 */
record ImportJob(UUID importId, Actor uploader, String source, RowKind kind, long bytes, Instant uploadedAt) {

    /** Who acts: the uploader, by way of an import. */
    Actor actor() {
        return new Actor(uploader.id(), uploader.name(), ActorType.IMPORT, uploader.department(), uploader.roles());
    }
}
