package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.surveys.campaigns.CampaignId;

/** Attacks the size of an audience: subtracts the sizes of all selections of days from each other. */
class SurveyAudienceTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_0");
    private static final int DAYS = 40;
    private static final int MOST = 7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void twoSelectionsNeverDifferByOneToFourPeople(int seed) {
        int[] ofDay = new Random(seed).ints(DAYS, 0, MOST).toArray();
        List<Integer> shown = IntStream.range(0, DAYS)
                .boxed()
                .flatMap(first -> IntStream.range(first, DAYS)
                        .mapToObj(last -> IntStream.rangeClosed(first, last)
                                .map(day -> ofDay[day])
                                .sum()))
                .flatMap(SurveyAudienceTests::shown)
                .distinct()
                .toList();

        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(shown.stream()
                        .flatMap(one -> shown.stream().map(other -> Math.abs(one - other)))
                        .distinct())
                .noneMatch(gap -> gap > 0 && gap < 5);
    }

    /** Of somebody who may not see addresses, before the campaign opens. */
    private static Stream<Integer> shown(int people) {
        var found = new Audience.Found(Collections.nCopies(people, "jo@example.org"), people / 2, 0);
        SurveyAudience audience = SurveyAudience.rounded(CAMPAIGN, found);
        return Stream.of(audience.people(), audience.duplicates())
                .filter(number -> !number.isSuppressed())
                .map(number -> Objects.requireNonNull(number.value()).intValue());
    }
}
