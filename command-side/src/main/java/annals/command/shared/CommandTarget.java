package annals.command.shared;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Finds a command's aggregate by its annotated id and the version its sender has seen by the command's meta data. */
final class CommandTarget implements CommandTargetResolver {

    private final CommandTargetResolver annotated =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = annotated.resolveTarget(command);
        Long version = (Long) command.getMetaData().get(CommandMetaData.EXPECTED_VERSION);
        return new VersionedAggregateIdentifier(target.getIdentifierValue(), version);
    }
}
