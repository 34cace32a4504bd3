package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.preventionportal.surveys.plans.Reminders;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.Section;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;

/** A report shows the answers to questions of every kind, as far as their results do. */
class HeadlinesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final Form FORM = new Form(
            text("Title"),
            text("Introduction"),
            text("Thanks"),
            List.of(new Section(
                    "only",
                    text("Section"),
                    null,
                    List.of(
                            question("attended", QuestionKind.SINGLE_CHOICE, "Have you attended?", false),
                            question("worked", QuestionKind.MULTIPLE_CHOICE, "How you worked with us", false),
                            question("secret", QuestionKind.SINGLE_CHOICE, "Were you afraid?", true),
                            followUp(),
                            question("hurt", QuestionKind.NUMBER, "How often were you hurt?", true),
                            question("rare", QuestionKind.SINGLE_CHOICE, "Did you write?", false),
                            question("colleagues", QuestionKind.NUMBER, "With how many?", false),
                            question("why", QuestionKind.FREE_TEXT, "Why?", false)))));

    static final SurveyPlan PLAN = new SurveyPlan(
            "A survey",
            BuiltInQuestionnaires.YEAR_ONE,
            SurveyInvitation.TASKS,
            new TaskSelection(DAY, DAY, List.of(), List.of(), List.of()),
            null,
            null,
            null,
            new Reminders(0, 7),
            List.of(),
            null,
            DAY);

    private final ResponseCounter counter = new ResponseCounter(new CampaignId("svc_1"), FORM);

    private static BilingualText text(String english) {
        return new BilingualText(english, null);
    }

    private static Question question(String key, QuestionKind kind, String text, boolean isSensitive) {
        List<Option> options =
                kind.isClosed() ? List.of(new Option("yes", text("Yes")), new Option("no", text("No"))) : List.of();
        return new Question(key, kind, text(text), null, options, false, null, null, isSensitive);
    }

    /** Not sensitive by itself: how many are asked it says how many were not afraid. */
    private static Question followUp() {
        List<Option> options = List.of(new Option("yes", text("Yes")), new Option("no", text("No")));
        var notAfraid = new DisplayCondition("secret", List.of("no"));
        return new Question(
                "told", QuestionKind.SINGLE_CHOICE, text("Why not?"), null, options, false, null, notAfraid, false);
    }

    private List<String> shown(DisclosureLevel level) {
        return headlines(level).map(HeadlinesTests::line).toList();
    }

    /** Of forty people ten say no, two are afraid and hurt, nine answer the rare question, and one only writes. */
    private Stream<Headline> headlines(DisclosureLevel level) {
        IntStream.range(0, 30).forEach(person -> {
            String answer = person % 3 == 0 ? "no" : "yes";
            Map<String, Answer> about = new HashMap<>(Map.of(
                    "attended", Answer.picking(answer),
                    "worked", Answer.picking("yes", "no"),
                    "secret", Answer.picking(person < 2 ? "yes" : "no"),
                    "hurt", number(person < 2 ? 1 : 0),
                    "colleagues", number(person < 10 ? 7 : 4)));
            if (person >= 2) {
                about.put("told", Answer.picking("yes"));
            }
            counter.count(about, true);
        });
        IntStream.range(0, 9)
                .forEach(person -> counter.count(Map.of("rare", Answer.picking(person < 3 ? "yes" : "no")), true));
        counter.count(Map.of("why", new Answer(List.of(), null, "Because", null, false)), true);
        var counted = new CountedCampaign(
                PooledFormsTests.campaign(new CampaignId("svc_1"), PLAN, FORM, DAY, true),
                counter.responseRate(40, 40, new Span(true, 0), null),
                counter.responseCounts());
        return CampaignHeadlines.whole(counted, level).headlines().stream();
    }

    private static Answer number(long number) {
        return new Answer(List.of(), null, null, number, false);
    }

    private static String line(Headline headline) {
        return "%s/%s %s: %s of %s, %s"
                .formatted(
                        headline.question(),
                        headline.choice(),
                        headline.text(),
                        headline.amount().cell(),
                        headline.base().cell(),
                        headline.percent() == null
                                ? "no share"
                                : headline.percent().cell());
    }

    @Test
    void staffSeeTheAnswersAndMeansOfTheResults() {
        assertThat(shown(DisclosureLevel.RESULTS))
                .containsExactly(
                        "attended/yes Have you attended? Yes: 20 of 30, 67",
                        "attended/no Have you attended? No: 10 of 30, 33",
                        "worked/yes How you worked with us: Yes: 30 of 30, 100",
                        "worked/no How you worked with us: No: 30 of 30, 100",
                        "secret/yes Were you afraid? Yes: 2 of 30, 7",
                        "secret/no Were you afraid? No: 28 of 30, 93",
                        "told/yes Why not? Yes: 28 of 28, 100",
                        "told/no Why not? No: 0 of 28, 0",
                        "hurt/mean How often were you hurt? Mean: 0.1 of 30, no share",
                        "rare/yes Did you write? Yes: [c] of 9, [c]",
                        "rare/no Did you write? No: [c] of 9, [c]",
                        "colleagues/mean With how many? Mean: 5 of 30, no share");
    }

    @Test
    void aSensitiveQuestionAndOneOfFewAnswersAreSuppressedInPublic() {
        assertThat(shown(DisclosureLevel.PUBLISHED))
                .contains(
                        "attended/yes Have you attended? Yes: 20 of 30, 67",
                        "secret/yes Were you afraid? Yes: [c] of 30, [c]",
                        "secret/no Were you afraid? No: [c] of 30, [c]",
                        "told/yes Why not? Yes: [c] of [c], [c]",
                        "told/no Why not? No: [c] of [c], [c]",
                        "hurt/mean How often were you hurt? Mean: [c] of 30, no share",
                        "rare/yes Did you write? Yes: [c] of [c], [c]",
                        "colleagues/mean With how many? Mean: 5 of 30, no share");
    }

    @Test
    void theMeanOfASensitiveNumberNamesTheReasonForItsReaders() {
        assertThat(headlines(DisclosureLevel.PUBLISHED))
                .filteredOn(headline -> headline.question().equals("hurt"))
                .extracting(Headline::amount)
                .containsExactly(DisclosedNumber.suppressed(DisclosureLevel.PUBLISHED.reason()));
    }

    @Test
    void aSuppressedMeanNamesTheReasonForItsReaders() {
        var result = QuestionResult.of(
                FORM.question("colleagues").orElseThrow(), Counts.NOTHING.to(DisclosureLevel.PUBLISHED));

        assertThat(Headlines.of(result, true, List.of()))
                .singleElement()
                .extracting(Headline::amount)
                .isEqualTo(DisclosedNumber.suppressed(DisclosureLevel.PUBLISHED.reason()));
    }
}
