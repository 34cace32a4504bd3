package org.preventionportal.surveys.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/**
 * Shows a question to a respondent.
 *
 * @param language of the text: English if there is no translation
 * @param helpLanguage null if there is no hint
 * @param answer the saved answer; null if there is none
 */
record SurveyQuestion(
        String key,
        QuestionKind kind,
        String text,
        @Nullable String help,
        @Nullable Language helpLanguage,
        Language language,
        List<SurveyChoice> choices,
        boolean hasOther,
        @Nullable Answer answer) {

    static SurveyQuestion of(Question question, @Nullable Answer answer, Language language) {
        BilingualText help = question.help();
        return new SurveyQuestion(
                question.key(),
                question.kind(),
                question.text().in(language),
                help == null ? null : help.in(language),
                help == null ? null : help.language(language),
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

    /** Shows an answer to pick. */
    public record SurveyChoice(String key, String text, Language language) {}
}
