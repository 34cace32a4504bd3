package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosureLevel;

/** A group of responses is large enough only if it certainly is of enough people. */
class RepeatedResponsesTests {

    @Test
    void peopleWhoAnsweredOnceAreCountedAsTheyAre() {
        assertThat(RepeatedResponses.of(List.of(1, 1, 1), 0)).isEqualTo(RepeatedResponses.NONE);
        assertThat(RepeatedResponses.NONE.minGroup(DisclosureLevel.RESULTS)).isEqualTo(5);
        assertThat(RepeatedResponses.NONE.minGroup(DisclosureLevel.PUBLISHED)).isEqualTo(10);
    }

    @Test
    void thePeopleWhoAnsweredMostMayMakeUpAGroup() {
        assertThat(RepeatedResponses.of(List.of(7, 3, 1, 1, 1, 1), 0)).isEqualTo(new RepeatedResponses(12, 14));
    }

    /** They have opted out since, or their addresses are deleted. */
    @Test
    void responsesOfUnknownPeopleMayAllBeOfThem() {
        assertThat(RepeatedResponses.of(List.of(2, 1), 5)).isEqualTo(new RepeatedResponses(8, 9));
    }
}
