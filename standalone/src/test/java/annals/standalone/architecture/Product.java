package annals.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of all modules, without those of the tests. */
final class Product {

    // The tests of other modules come as directories or as jars, depending on how far the build goes.
    private static final ImportOption WITHOUT_TEST_JARS = location -> !location.contains("-tests.jar");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(WITHOUT_TEST_JARS)
            .importPackages("annals");

    private Product() {}
}
