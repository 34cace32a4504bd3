package org.preventionportal.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal in a query has a code of the top-level errors: those of user errors are for payloads. */
class GraphQlErrorsTests {

    @ParameterizedTest
    @CsvSource({
        "INVALID, BAD_USER_INPUT",
        "OUT_OF_RANGE, BAD_USER_INPUT",
        "NOT_FOUND, BAD_USER_INPUT",
        "UNAVAILABLE, UNAVAILABLE"
    })
    void aRefusalInAQueryHasACodeOfQueries(ErrorCode refused, String code) {
        var refusal = new Refusal(UserError.general(refused, "Choose another day."));

        assertThat(GraphQlErrors.errors(refusal, null)).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", code);
            assertThat(error.getMessage()).isEqualTo("Choose another day.");
        });
    }
}
