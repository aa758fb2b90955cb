package annals.axonserver;

import annals.axonserver.parts.AxonServerParts;
import annals.axonserver.parts.CommandNodeParts;
import annals.axonserver.parts.SharedErasureParts;
import annals.node.ListedParts;
import annals.node.access.AccessLogParts;
import annals.node.access.AccessParts;
import annals.node.access.DoorParts;
import annals.node.erasure.CommandErasureParts;
import annals.node.first.FirstParts;
import annals.node.imports.ImportParts;
import annals.node.keys.KeyParts;
import annals.node.metrics.MetricsParts;
import annals.node.parts.CommandContractParts;
import annals.node.parts.CommandParts;
import annals.node.parts.CommandRouteParts;
import annals.node.parts.ContractParts;
import annals.node.parts.EventParts;
import annals.node.parts.WebParts;
import annals.node.postgres.DatabaseParts;
import annals.node.privacy.UnfinishedErasureParts;
import annals.node.traces.TraceParts;
import org.springframework.context.annotation.Import;

/** A process that carries commands out, on a log that Axon Server keeps. Any number of them share the work. */
@ListedParts
@Import({
    // what it stands on
    DatabaseParts.class,
    KeyParts.class,
    EventParts.class,
    AxonServerParts.class,
    // the command side
    CommandNodeParts.class,
    CommandParts.class,
    CommandRouteParts.class,
    CommandContractParts.class,
    CommandErasureParts.class,
    SharedErasureParts.class,
    UnfinishedErasureParts.class,
    ImportParts.class,
    FirstParts.class,
    // what stands before it
    MetricsParts.class,
    TraceParts.class,
    WebParts.class,
    ContractParts.class,
    AccessParts.class,
    AccessLogParts.class,
    DoorParts.class
})
public class CommandNode {

    /** Starts the node and keeps it running until the process is told to stop. */
    public static void main(String[] args) {
        Nodes.run(CommandNode.class);
    }
}
