package annals.api.shared;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** All events of the language. */
public final class Vocabulary {

    private static final List<Class<?>> EVENTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("annals.api").stream()
                    .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                    .sorted(java.util.Comparator.comparing(JavaClass::getName))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private Vocabulary() {}

    /** The classes of all events. */
    public static List<Class<?>> events() {
        return EVENTS;
    }
}
