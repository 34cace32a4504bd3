package org.preventionportal.support;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Reads the classes of the service once for all tests of a process, because it takes seconds. */
public final class ServiceClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.preventionportal");

    private ServiceClasses() {}

    public static JavaClasses all() {
        return ALL;
    }
}
