package annals.axonserver.parts;

import java.lang.reflect.Method;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodIntrospector.MetadataLookup;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The routes of the command side, as far as its classes tell: their rules and their part of the contract. Nobody is led to
 * them in this process, and nothing of them is made.
 */
final class RoutesElsewhere extends RequestMappingHandlerMapping {

    private final DefaultListableBeanFactory controllers = new DefaultListableBeanFactory();

    @Override
    protected void initHandlerMethods() {
        var scanner = new ClassPathBeanDefinitionScanner(controllers, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.setIncludeAnnotationConfig(false);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.scan("annals.command");
        for (String name : controllers.getBeanDefinitionNames()) {
            add(name, ClassUtils.resolveClassName(name, null));
        }
    }

    private void add(String name, Class<?> controller) {
        // Its routes are part of the contract, although it is no bean.
        SpringDocUtils.getConfig().addRestControllers(controller);
        MetadataLookup<RequestMappingInfo> routes = method -> getMappingForMethod(method, controller);
        MethodIntrospector.selectMethods(controller, routes)
                .forEach((method, route) -> registerHandlerMethod(name, method, route));
    }

    @Override
    protected HandlerMethod createHandlerMethod(Object controller, Method method) {
        return new HandlerMethod(controller.toString(), controllers, method);
    }

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        return Mono.empty();
    }
}
