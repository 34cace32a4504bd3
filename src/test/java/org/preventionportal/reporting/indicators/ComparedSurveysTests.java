package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.SurveyIndicators.SurveyRows;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** Which surveys of two periods are put side by side. */
class ComparedSurveysTests {

    private static final DisclosedNumber TEN = DisclosedNumber.of(10);

    private static CampaignHeadlines survey(String key, String questionnaire, int agree, String... notes) {
        return survey(key, questionnaire, true, agree, notes);
    }

    /** For one region: who was invited is not shown of any. */
    private static CampaignHeadlines survey(
            String key, String questionnaire, boolean isByMail, int agree, String... notes) {
        var statement = new Headline(
                "knowledge",
                null,
                "I know more",
                false,
                DisclosedNumber.of(agree),
                DisclosedNumber.of(50),
                DisclosedNumber.of(agree * 2),
                List.of(),
                List.of(notes));
        var answer = new Headline("attended", "yes", "Attended? Yes", false, TEN, TEN, TEN, List.of(), List.of());
        return new CampaignHeadlines(
                key,
                "Survey " + key,
                new QuestionnaireId(questionnaire),
                null,
                key.startsWith(questionnaire) ? null : LocalDate.of(2026, 4, 1),
                isByMail,
                null,
                DisclosedNumber.of(50),
                TEN,
                TEN,
                List.of(statement, answer),
                List.of());
    }

    private static List<String> rows(
            IndicatorDefinition indicator, List<CampaignHeadlines> now, List<CampaignHeadlines> other) {
        SurveyRows rows = Objects.requireNonNull(SurveyIndicators.rows(IndicatorScope.WHOLE, DisclosureLevel.RESULTS)
                .get(indicator));
        return new ComparedSurveys(now, other)
                .of(rows).stream()
                        .map(row -> "%s | %s | %s | %s | %s"
                                .formatted(
                                        row.key(),
                                        row.label(),
                                        amount(row.number()),
                                        amount(row.compared()),
                                        String.join(" ", row.notes())))
                        .toList();
    }

    private static String amount(@Nullable IndicatorNumber number) {
        return number == null || number.amount() == null
                ? "-"
                : String.valueOf((int) number.amount().number().orElseThrow());
    }

    private static List<String> agreement(List<CampaignHeadlines> now, List<CampaignHeadlines> other) {
        return rows(IndicatorDefinition.SURVEYS_AGREEMENT, now, other);
    }

    @Test
    void theOnlySurveysWithAQuestionnaireAreOneRow() {
        assertThat(agreement(
                        List.of(survey("svc_2", "qst_a", 46, "Of two sources."), survey("svc_3", "qst_b", 30)),
                        List.of(survey("svc_1", "qst_a", 40, "Source: 41."))))
                .containsExactly(
                        "svc_2/knowledge | Survey svc_2: I know more | 46 | 40 | Of two sources. Survey svc_1: Source: 41. Compared with “Survey svc_1”.",
                        "svc_3/knowledge | Survey svc_3: I know more | 30 | - | ");
    }

    @Test
    void answersToAQuestionAreComparedToo() {
        assertThat(rows(
                        IndicatorDefinition.SURVEYS_ANSWERS,
                        List.of(survey("svc_2", "qst_a", 46)),
                        List.of(survey("svc_1", "qst_a", 40))))
                .containsExactly(
                        "svc_2/attended/yes | Survey svc_2: Attended? Yes | 10 | 10 | Compared with “Survey svc_1”.");
    }

    @Test
    void severalSurveysWithAQuestionnaireStayApart() {
        assertThat(agreement(
                        List.of(survey("svc_2", "qst_a", 46)),
                        List.of(survey("svc_1", "qst_a", 40), survey("svc_0", "qst_a", 39))))
                .containsExactly(
                        "svc_2/knowledge | Survey svc_2: I know more | 46 | - | ",
                        "svc_1/knowledge | Survey svc_1: I know more | - | 40 | ",
                        "svc_0/knowledge | Survey svc_0: I know more | - | 39 | ");
    }

    @Test
    void aSurveyByEmailIsNotComparedWithEventForms() {
        assertThat(agreement(List.of(survey("svc_2", "qst_a", 46)), List.of(survey("svc_1", "qst_a", false, 40))))
                .hasSize(2);
    }

    @Test
    void surveysByEmailAndEventFormsAreComparedEachWithTheirOwn() {
        assertThat(agreement(
                        List.of(survey("svc_2", "qst_a", 46), survey("svc_3", "qst_a", false, 30)),
                        List.of(survey("svc_1", "qst_a", 40), survey("qst_a", "qst_a", false, 20))))
                .containsExactly(
                        "svc_2/knowledge | Survey svc_2: I know more | 46 | 40 | Compared with “Survey svc_1”.",
                        "svc_3/knowledge | Survey svc_3: I know more | 30 | 20 | Compared with “Survey qst_a”.");
    }

    @Test
    void aSurveyInBothPeriodsIsComparedWithNothing() {
        List<CampaignHeadlines> now = List.of(survey("svc_1", "qst_a", 46), survey("qst_a", "qst_a", false, 7));
        List<CampaignHeadlines> other =
                List.of(survey("svc_1", "qst_a", 46), survey("svc_0", "qst_a", 30), survey("qst_a", "qst_a", false, 8));

        assertThat(agreement(now, other))
                .containsExactly(
                        "svc_1/knowledge | Survey svc_1: I know more | 46 | - | This is not compared, because the same survey is in both periods.",
                        "qst_a/knowledge | Survey qst_a: I know more | 7 | 8 | ",
                        "svc_0/knowledge | Survey svc_0: I know more | - | 30 | ");
        assertThat(rows(IndicatorDefinition.SURVEYS_RESPONSES, now, other))
                .singleElement()
                .asString()
                .contains("| 100 | - |", "not compared");
    }
}
