package org.preventionportal.surveys.results;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.surveys.results.CampaignHeadlines.Answer;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;

/** Takes from the results of a question what a report shows: agreement, each answer to choose from, or the mean. */
final class Headlines {

    /** What takes the place of a choice for the mean of answers that are numbers. */
    static final String MEAN = "mean";

    private Headlines() {}

    /** @param isWhole whether the results are of all respondents; of a part, agreement is without each answer */
    static Stream<Headline> of(QuestionResult result, boolean isWhole, List<String> notes) {
        if (result.agreement() != null) {
            return Stream.of(new Headline(
                    result.key(),
                    null,
                    result.text(),
                    false,
                    result.agreement().people(),
                    result.answered(),
                    result.agreement().percent(),
                    isWhole ? answers(result) : List.of(),
                    notes));
        }
        return result.mean() == null ? choices(result, notes) : Stream.of(mean(result, result.mean(), notes));
    }

    private static List<Answer> answers(QuestionResult result) {
        return result.choices().stream()
                .map(choice -> new Answer(choice.key(), choice.text(), choice.people()))
                .toList();
    }

    private static Stream<Headline> choices(QuestionResult result, List<String> notes) {
        return result.choices().stream()
                .map(choice -> new Headline(
                        result.key(),
                        choice.key(),
                        text(result.text(), choice.text()),
                        result.dimension() != null,
                        choice.people(),
                        result.answered(),
                        choice.percent(),
                        List.of(),
                        notes));
    }

    private static Headline mean(QuestionResult result, DisclosedNumber mean, List<String> notes) {
        return new Headline(
                result.key(),
                MEAN,
                text(result.text(), "Mean"),
                false,
                mean,
                result.answered(),
                null,
                List.of(),
                notes);
    }

    /** Puts an answer behind its question. */
    static String text(String question, String answer) {
        return "%s%s %s".formatted(question, question.endsWith("?") ? "" : ":", answer);
    }
}
