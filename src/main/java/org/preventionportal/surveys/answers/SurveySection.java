package org.preventionportal.surveys.answers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Section;

/** Shows a page of a survey to a respondent. */
record SurveySection(String key, String title, Language titleLanguage, List<SurveyQuestion> questions) {

    static SurveySection of(Section section, Set<String> asked, Map<String, Answer> answers, Language language) {
        return new SurveySection(
                section.key(),
                section.title().in(language),
                section.title().language(language),
                section.questions().stream()
                        .filter(question -> asked.contains(question.key()))
                        .map(question -> SurveyQuestion.of(question, answers.get(question.key()), language))
                        .toList());
    }
}
