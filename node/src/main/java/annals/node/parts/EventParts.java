package annals.node.parts;

import annals.api.sales.deal.upcast.DealLostV1ToV2;
import annals.api.shared.EventType;
import annals.postgresql.encryption.PersonalParts;
import annals.postgresql.eventlog.EventTypes;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** How events are stored, whoever keeps them: under which names, in which form, and what old ones have become. Either side. */
@Configuration(proxyBeanMethods = false)
public class EventParts {

    /** A receipt of a command, in a log that is or was on Axon Server. It tells of nobody, so it is passed over. */
    public static final String ANSWER_KEPT = "crm.access.answer.kept";

    /** Every event of the language, under the name it declares. */
    @Bean
    EventTypes eventTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventType.class));
        var types = new EventTypes().retire(ANSWER_KEPT);
        scanner.findCandidateComponents("annals.api").forEach(found -> {
            Class<?> event = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            var type = event.getAnnotation(EventType.class);
            types.register(type.value(), type.revision(), event);
        });
        return types;
    }

    @Bean
    RegisteredTypeSerializer eventSerializer(EventTypes types, PersonalParts personalParts) {
        return new RegisteredTypeSerializer(types, mapper -> mapper.addModule(personalParts));
    }

    @Bean
    EventUpcasterChain upcasters() {
        return new EventUpcasterChain(new DealLostV1ToV2());
    }
}
