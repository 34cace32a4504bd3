package org.preventionportal.access.keycloak;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins the first and last name of a person as Keycloak has them. */
final class FullName {

    private FullName() {}

    /** Empty if there is neither. */
    static String of(@Nullable String firstName, @Nullable String lastName) {
        return Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
