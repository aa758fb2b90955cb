package annals.axonserver;

import annals.axonserver.parts.AxonServerParts;
import annals.axonserver.parts.QueryNodeParts;
import annals.node.ListedParts;
import annals.node.access.AccessParts;
import annals.node.access.DoorParts;
import annals.node.access.RightsParts;
import annals.node.keys.KeyParts;
import annals.node.log.LogTableParts;
import annals.node.log.QueryLogParts;
import annals.node.metrics.MetricsParts;
import annals.node.parts.CommandContractParts;
import annals.node.parts.CommandRouteParts;
import annals.node.parts.ContractParts;
import annals.node.parts.EventParts;
import annals.node.parts.QueryContractParts;
import annals.node.parts.ReadModelParts;
import annals.node.parts.WebParts;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.ReadModelDatabaseParts;
import annals.node.privacy.ExportParts;
import annals.node.proof.ProofParts;
import annals.node.proof.SigningParts;
import annals.node.reads.ReadParts;
import annals.node.screens.Screens;
import annals.node.status.StatusParts;
import annals.node.traces.TraceParts;
import org.springframework.context.annotation.Import;

/** A process that fills read models and answers questions, from a log that Axon Server keeps. Any number share the work. */
@ListedParts
@Import({
    // what it stands on
    DatabaseParts.class,
    KeyParts.class,
    EventParts.class,
    AxonServerParts.class,
    LogTableParts.class,
    // the query side
    QueryNodeParts.class,
    QueryLogParts.class,
    ReadModelDatabaseParts.class,
    ReadModelParts.class,
    QueryContractParts.class,
    ReadParts.class,
    RightsParts.class,
    ProofParts.class,
    SigningParts.class,
    StatusParts.class,
    // what it does and tells of the command side
    ExportParts.class,
    CommandRouteParts.class,
    CommandContractParts.class,
    // what stands before it
    MetricsParts.class,
    TraceParts.class,
    WebParts.class,
    ContractParts.class,
    AccessParts.class,
    DoorParts.class,
    Screens.class
})
public class QueryNode {

    /** Starts the node and keeps it running until the process is told to stop. */
    public static void main(String[] args) {
        Nodes.run(QueryNode.class);
    }
}
