package annals.postgresql.projection;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Resolves {@link Position} parameters. */
final class PositionResolverFactory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Long> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].isAnnotationPresent(Position.class) ? new Resolver() : null;
    }

    private static final class Resolver implements ParameterResolver<Long> {

        @Override
        public Long resolveParameterValue(Message<?> message) {
            return Positions.of(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof TrackedEventMessage<?>;
        }
    }
}
