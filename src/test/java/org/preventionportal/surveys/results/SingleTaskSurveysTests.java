package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Percent;
import org.preventionportal.disclosure.SuppressionReason;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;
import org.preventionportal.surveys.results.SingleTaskSurveys.Kind;
import org.preventionportal.tasks.TaskId;

/** Surveys about one task each have no row of their own, and those of one task no numbers. */
class SingleTaskSurveysTests {

    private static final DisclosedNumber SUPPRESSED = DisclosedNumber.tooFew();
    private static final DisclosedNumber OF_ONE_TASK =
            DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TWO_TASKS);

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
                true,
                DisclosedNumber.of(40),
                responded,
                complete,
                complete,
                List.of(new Headline(
                        "useful",
                        null,
                        "Useful",
                        false,
                        agree,
                        responded,
                        Percent.of(agree, responded),
                        List.of(),
                        List.of())),
                List.of());
    }

    private static List<CampaignHeadlines> added(CampaignHeadlines... surveys) {
        return SingleTaskSurveys.added(Stream.of(surveys), Kind.BY_EMAIL, DisclosureLevel.RESULTS)
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
        assertThat(sum.openedOn()).as("a day could say which task it is").isNull();
        assertThat(sum.notes())
                .satisfiesExactly(added -> assertThat(added).contains("only responses and agreement are added up"));
        assertThat(sum.headlines()).singleElement().satisfies(useful -> {
            assertThat(useful.notes()).first().asString().contains("Not counted here", "1.");
            assertThat(useful.amount()).isEqualTo(DisclosedNumber.of(21));
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

        assertThat(List.of(sum.responded(), Objects.requireNonNull(sum.invited())))
                .containsOnly(OF_ONE_TASK);
        assertThat(sum.notes()).first().asString().contains("Not counted here", "2.");
        assertThat(sum.headlines())
                .singleElement()
                .satisfies(useful -> assertThat(useful.percent()).isEqualTo(OF_ONE_TASK));
    }

    /** Or somebody who is excluded from the task of one would see whether it has numbers. */
    @Test
    void aSumThatIsNotShownLooksTheSameWhicheverOfTwoShowsItsNumbers() {
        CampaignHeadlines shown = survey("svc_0", "tsk_0", DisclosedNumber.of(11), SUPPRESSED);
        CampaignHeadlines hidden = survey("svc_1", "tsk_1", SUPPRESSED, SUPPRESSED);
        CampaignHeadlines alsoHidden = survey("svc_0", "tsk_0", SUPPRESSED, SUPPRESSED);

        assertThat(added(shown, hidden).getFirst().headlines())
                .isEqualTo(added(alsoHidden, hidden).getFirst().headlines());
    }

    @Test
    void eventFormsHaveARowOfTheirOwn() {
        CampaignHeadlines form = survey("svc_0", "tsk_0", DisclosedNumber.of(11), SUPPRESSED);

        List<CampaignHeadlines> rows = SingleTaskSurveys.added(
                        Stream.of(form, survey("svc_1", "tsk_1", DisclosedNumber.of(12), SUPPRESSED)),
                        Kind.EVENT_FORM,
                        DisclosureLevel.RESULTS)
                .toList();

        assertThat(rows).extracting(CampaignHeadlines::name).containsExactly("The title, 2 event forms");
        assertThat(rows).extracting(CampaignHeadlines::key).containsExactly("qst_0");
        assertThat(rows).allMatch(CampaignHeadlines::isSum).doesNotContain(form);
    }
}
