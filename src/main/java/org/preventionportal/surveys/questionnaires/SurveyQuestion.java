package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a survey.
 *
 * @param language of the text: English where there is no translation
 * @param answer as it was given; null where it was not
 */
public record SurveyQuestion(
        String key,
        QuestionKind kind,
        String text,
        @Nullable String help,
        Language language,
        List<SurveyChoice> choices,
        boolean hasOther,
        @Nullable Answer answer) {

    static SurveyQuestion of(Question question, @Nullable Answer answer, Language language) {
        return new SurveyQuestion(
                question.key(),
                question.kind(),
                question.text().in(language),
                question.help() == null ? null : question.help().in(language),
                question.text().language(language),
                question.choices().stream()
                        .map(option -> new SurveyChoice(
                                option.key(),
                                option.text().in(language),
                                option.text().language(language)))
                        .toList(),
                question.hasOther(),
                answer);
    }

    boolean isAnswered() {
        return answer != null;
    }

    /** Something to pick. */
    public record SurveyChoice(String key, String text, Language language) {}
}
