package org.preventionportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    private record Person(@PersonName String name) {}

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** Anybody can send one: the pattern is matched although the name is too long. */
    @ParameterizedTest
    @ValueSource(strings = {"a-", "a. ", "Ada ", "Siân "})
    void aVeryLongNameIsOnlyTooLong(String part) {
        assertThat(validator.validateValue(Person.class, "name", part.repeat(20_000) + "a"))
                .extracting(violation -> violation.getMessage())
                .containsExactly("Use at most 100 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" Ada Example ", "Anne-Marie O’Brien", "J. R.", "Smith. ", "A"})
    void aNameMayHaveSpacesHyphensAndStops(String name) {
        assertThat(validator.validateValue(Person.class, "name", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example.net", "Ada--Example", "-Ada", "Ada1", "Ada.. Example"})
    void anAddressIsNoName(String name) {
        assertThat(validator.validateValue(Person.class, "name", name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Łucja", "Nguyễn", "Nguye\u0302\u0303n", "समीर", "محمد", "Ольга", "김", "\u1112\u1161\u11AB"})
    void aNameMayHaveLettersOfAllScripts(String name) {
        assertThat(validator.validateValue(Person.class, "name", name)).isEmpty();
    }
}
