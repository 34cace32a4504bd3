package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.surveys.campaigns.CampaignId;

/** Shows the size of an audience to readers who may not see its addresses. */
class SurveyAudienceTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "9, 5", "10, 10", "33, 30"})
    void theSizeIsInStepsOfFive(int people, int shown) {
        assertThat(audience(people))
                .returns(DisclosedNumber.of(shown), SurveyAudience::people)
                .returns(DisclosedNumber.of(shown), SurveyAudience::duplicates);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void oneToFourPeopleAreSuppressed(int people) {
        assertThat(audience(people))
                .returns(DisclosedNumber.tooFew(), SurveyAudience::people)
                .returns(DisclosedNumber.tooFew(), SurveyAudience::duplicates);
    }

    private static SurveyAudience audience(int people) {
        var found = new Audience.Found(Collections.nCopies(people, "jo@example.org"), people, 0);
        return SurveyAudience.rounded(new CampaignId("svc_0"), found);
    }
}
