package org.preventionportal.tasks.delivery.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories write numbers of views and copies with the noun for one or for several. */
class PotentialReachTests {

    @ParameterizedTest
    @CsvSource({"VIEWS, 0, 0 views", "VIEWS, 1, 1 view", "COPIES, 1, 1 copy", "COPIES, 2, 2 copies"})
    void numberAndNounAgree(PotentialReach.Kind kind, int count, String words) {
        assertThat(new PotentialReach(kind, count).inWords()).isEqualTo(words);
    }
}
