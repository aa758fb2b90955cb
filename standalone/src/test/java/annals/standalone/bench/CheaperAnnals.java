package annals.standalone.bench;

import annals.postgresql.encryption.PersonalParts;
import annals.postgresql.encryption.SubjectKeys;
import annals.standalone.Annals;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product without one of its costs, so that the cost can be measured, and that tests find what it is for. Argument:
 * {@code plain}, which records what is personal as it is and is meant if there is none, or {@code unproved}, which signs
 * nothing.
 */
public final class CheaperAnnals {

    private CheaperAnnals() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) {
        boolean plain = arguments.length == 0 || arguments[0].equals("plain");
        var listener = new SpringApplicationRunListener() {
            @Override
            public void contextPrepared(ConfigurableApplicationContext context) {
                context.addBeanFactoryPostProcessor(plain ? CheaperAnnals::plain : CheaperAnnals::unproved);
            }
        };
        SpringApplication.withHook(application -> listener, () -> Annals.main(new String[0]));
    }

    private static void plain(ConfigurableListableBeanFactory beans) {
        var definition = new RootBeanDefinition(
                PersonalParts.class,
                () -> new PersonalParts(
                        beans.getBean(SubjectKeys.class), part -> false, event -> "nobody", type -> "erased"));
        replace(beans, "personalParts", definition);
    }

    private static void unproved(ConfigurableListableBeanFactory beans) {
        replace(beans, "runningProof", new RootBeanDefinition(Object.class, Object::new));
    }

    private static void replace(ConfigurableListableBeanFactory beans, String name, RootBeanDefinition definition) {
        var registry = (BeanDefinitionRegistry) beans;
        registry.removeBeanDefinition(name);
        registry.registerBeanDefinition(name, definition);
    }
}
