package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;

class SurveyWordsTests {

    private static final DisclosedNumber SUPPRESSED = DisclosedNumber.tooFew();

    private static CampaignHeadlines survey(
            @Nullable DisclosedNumber invited, DisclosedNumber responded, DisclosedNumber... bases) {
        List<Headline> headlines = Stream.of(bases)
                .map(base -> new Headline("q", null, "Statement", false, base, base, base, List.of(), List.of()))
                .toList();
        return new CampaignHeadlines(
                "svc_0",
                "After the work",
                new ReportId("qst_0"),
                null,
                LocalDate.of(2026, 5, 1),
                true,
                invited,
                responded,
                responded.isSuppressed() ? SUPPRESSED : DisclosedNumber.of(51),
                responded.isSuppressed() ? SUPPRESSED : DisclosedNumber.of(22),
                headlines,
                List.of());
    }

    private static DisclosedNumber number(int people) {
        return DisclosedNumber.of(people);
    }

    @Test
    void whoRespondedIsSaidWithSharesAndBases() {
        assertThat(SurveyWords.responses(survey(number(1395), number(73), number(58), SUPPRESSED, number(40))))
                .isEqualTo("73 of 1,395 people who were asked responded (5%). Of these, 51 finished the survey and 22"
                        + " answered a part of it. Its statements have bases of 40 to 58 people, as far as they are"
                        + " shown.");
        assertThat(SurveyWords.responses(survey(null, number(73), number(58))))
                .startsWith("73 people responded.")
                .endsWith("a base of 58 people, as far as they are shown.");
    }

    @Test
    void whatIsSuppressedIsInNoSentence() {
        assertThat(SurveyWords.responses(survey(number(20), SUPPRESSED, number(7))))
                .isEqualTo("the number of responses is not shown.");
        assertThat(SurveyWords.responses(survey(SUPPRESSED, number(73), SUPPRESSED)))
                .startsWith("73 people responded.")
                .doesNotContain("statements", "asked");
        assertThat(SurveyWords.invitation(survey(SUPPRESSED, number(73))))
                .isEqualTo("opened on 1 May 2026. People were sent a personal link by email.");
    }

    @Test
    void manySurveysAreListedInPart() {
        List<CampaignHeadlines> surveys = Collections.nCopies(8, survey(number(20), number(12)));

        assertThat(SurveyWords.list(surveys, _ -> "said.").lines())
                .hasSize(6)
                .startsWith("- After the work: said.")
                .endsWith("- Further surveys: 3");
    }
}
