package org.preventionportal.surveys;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;
import org.preventionportal.surveys.SurveyDriver.Campaign;

/** The results of a campaign as staff read them. */
public record ShownResults(Source campaign, Rate responseRate, List<Question> questions) {

    /** Reads the results. */
    public static ShownResults read(Portal portal, Account account, Campaign campaign) {
        return portal.read(
                account,
                "surveys/surveyResults",
                Map.of("id", campaign.id()),
                "surveyCampaign.results",
                ShownResults.class);
    }

    /** The campaign that the results are of. */
    public record Source(int questionnaireVersionNumber, List<Note> notes) {}

    /** @param questionKey null for a note on the survey as a whole */
    public record Note(@Nullable String questionKey, String text) {}

    /** @param invited null for an open link */
    public record Rate(
            @Nullable DisclosedNumber invited,
            DisclosedNumber opened,
            DisclosedNumber responded,
            DisclosedNumber partial,
            DisclosedNumber complete) {}

    /**
     * @param notApplicable null unless it is a Likert question
     * @param agreement null unless it is a Likert question
     */
    public record Question(
            String key,
            DisclosedNumber shown,
            DisclosedNumber answered,
            @Nullable DisclosedNumber notApplicable,
            DisclosedNumber skipped,
            DisclosedNumber notShown,
            @Nullable Agreement agreement,
            List<Choice> choices) {

        public Choice choice(String name) {
            return choices.stream()
                    .filter(choice -> choice.key().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How many of those who answered agree or strongly agree. */
    public record Agreement(
            DisclosedNumber people, DisclosedNumber percent, DisclosedNumber lowerBound, DisclosedNumber upperBound) {}

    /** @param percent null for "not applicable" */
    public record Choice(
            String key, DisclosedNumber people, @Nullable DisclosedNumber percent) {}

    public Question question(String name) {
        return questions.stream()
                .filter(question -> question.key().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
