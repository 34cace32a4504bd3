package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Percent;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;
import org.preventionportal.tasks.TaskId;

/** Surveys about one task each have no row of their own, and those of one task no numbers. */
class SingleTaskSurveysTests {

    private static final DisclosedNumber SUPPRESSED = DisclosedNumber.tooFew();

    /** @param task null for a survey about many */
    private static CampaignHeadlines survey(
            String key, @Nullable String task, DisclosedNumber agree, DisclosedNumber complete) {
        DisclosedNumber responded = DisclosedNumber.of(20);
        return new CampaignHeadlines(
                key,
                "The title",
                new QuestionnaireId("qst_0"),
                task == null ? null : new TaskId(task),
                LocalDate.of(2026, 5, 1),
                DisclosedNumber.of(40),
                responded,
                complete,
                complete,
                List.of(new Headline(
                        "useful",
                        null,
                        "Useful",
                        agree,
                        responded,
                        Percent.of(agree, responded),
                        List.of(),
                        List.of())),
                List.of());
    }

    private static List<CampaignHeadlines> added(CampaignHeadlines... surveys) {
        return SingleTaskSurveys.added(Stream.of(surveys), DisclosureLevel.RESULTS)
                .toList();
    }

    @Test
    void whatIsShownOfEachIsAddedAndOtherSurveysStayAsTheyAre() {
        CampaignHeadlines other = survey("svc_9", null, DisclosedNumber.of(7), SUPPRESSED);

        List<CampaignHeadlines> rows = added(
                survey("svc_0", "tsk_0", DisclosedNumber.of(11), DisclosedNumber.of(20)),
                other,
                survey("svc_1", "tsk_1", DisclosedNumber.of(10), DisclosedNumber.of(20)),
                survey("svc_2", "tsk_2", SUPPRESSED, SUPPRESSED));

        assertThat(rows).hasSize(2).contains(other);
        CampaignHeadlines sum = rows.getFirst();
        assertThat(sum.key()).isEqualTo("qst_0:tasks");
        assertThat(sum.name()).isEqualTo("The title, 3 surveys about one task each");
        assertThat(sum.responded()).isEqualTo(DisclosedNumber.of(60));
        assertThat(sum.complete()).isEqualTo(SUPPRESSED);
        assertThat(sum.headlines()).singleElement().satisfies(useful -> {
            assertThat(useful.people()).isEqualTo(DisclosedNumber.of(21));
            assertThat(useful.base()).isEqualTo(DisclosedNumber.of(40));
            assertThat(useful.percent()).isEqualTo(DisclosedNumber.of(53));
        });
    }

    /** Two surveys of one task are those of one task, too. */
    @Test
    void thoseOfOneTaskAreSuppressed() {
        CampaignHeadlines sum = added(
                        survey("svc_0", "tsk_0", DisclosedNumber.of(11), DisclosedNumber.of(20)),
                        survey("svc_1", "tsk_0", DisclosedNumber.of(11), DisclosedNumber.of(20)))
                .getFirst();

        assertThat(sum.invited()).isEqualTo(SUPPRESSED);
        assertThat(sum.responded()).isEqualTo(SUPPRESSED);
        assertThat(sum.headlines())
                .singleElement()
                .satisfies(useful -> assertThat(useful.percent()).isEqualTo(SUPPRESSED));
    }
}
