package annals.standalone;

import annals.node.ListedParts;
import annals.node.Node;
import annals.node.access.AccessLogParts;
import annals.node.access.AccessParts;
import annals.node.access.DoorParts;
import annals.node.access.RightsParts;
import annals.node.erasure.CommandErasureParts;
import annals.node.erasure.ReadModelErasureParts;
import annals.node.first.FirstParts;
import annals.node.imports.ImportParts;
import annals.node.keys.KeyParts;
import annals.node.keys.KeyRotationParts;
import annals.node.log.LogTableParts;
import annals.node.log.QueryLogParts;
import annals.node.metrics.MetricsParts;
import annals.node.parts.CommandContractParts;
import annals.node.parts.CommandParts;
import annals.node.parts.CommandRouteParts;
import annals.node.parts.ContractParts;
import annals.node.parts.EventParts;
import annals.node.parts.QueryContractParts;
import annals.node.parts.ReadModelParts;
import annals.node.parts.WebParts;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.ReadModelDatabaseParts;
import annals.node.privacy.ExportParts;
import annals.node.privacy.SubjectParts;
import annals.node.privacy.UnfinishedErasureParts;
import annals.node.proof.ProofParts;
import annals.node.proof.SigningParts;
import annals.node.reads.ReadParts;
import annals.node.screens.Screens;
import annals.node.status.StatusParts;
import annals.node.traces.TraceParts;
import annals.standalone.parts.CommandLogParts;
import annals.standalone.parts.EventLogParts;
import org.springframework.context.annotation.Import;

/** The standalone assembly: both sides in one process, on a log in PostgreSQL. */
@ListedParts
@Import({
    // what both sides stand on
    DatabaseParts.class,
    KeyParts.class,
    KeyRotationParts.class,
    EventParts.class,
    LogTableParts.class,
    EventLogParts.class,
    // the command side
    CommandLogParts.class,
    CommandParts.class,
    CommandRouteParts.class,
    CommandContractParts.class,
    CommandErasureParts.class,
    ImportParts.class,
    FirstParts.class,
    // the query side
    QueryLogParts.class,
    ReadModelDatabaseParts.class,
    ReadModelParts.class,
    QueryContractParts.class,
    ReadModelErasureParts.class,
    ReadParts.class,
    RightsParts.class,
    SubjectParts.class,
    ProofParts.class,
    SigningParts.class,
    StatusParts.class,
    // what one side has of the other
    ExportParts.class,
    UnfinishedErasureParts.class,
    // what stands before both
    WebParts.class,
    ContractParts.class,
    MetricsParts.class,
    TraceParts.class,
    AccessParts.class,
    AccessLogParts.class,
    DoorParts.class,
    Screens.class
})
public class Annals {

    /** Starts the product and keeps it running until the process is told to stop. */
    public static void main(String[] args) {
        new Node(Annals.class, Storage::of, Storage.TABLES, System.getenv(), context -> {}).run();
    }
}
