package annals.command.shared;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds a command's aggregate by its annotated id and the version its sender has seen by the command's meta data. Which of
 * its methods answers the id is looked up once for each kind of command.
 */
final class CommandTarget implements CommandTargetResolver {

    private static final ClassValue<Method> IDS = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return Arrays.stream(command.getMethods())
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException(command + " does not say which aggregate it is for"));
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Long version = (Long) command.getMetaData().get(CommandMetaData.EXPECTED_VERSION);
        return new VersionedAggregateIdentifier(id(command.getPayload()), version);
    }

    private static Object id(Object command) {
        try {
            return IDS.get(command.getClass()).invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The aggregate of " + command.getClass() + " cannot be read", e);
        }
    }
}
