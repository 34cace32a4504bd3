package org.preventionportal.surveys.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;

/**
 * Shows a survey to its respondent: the questions they are asked, in their language, with their answers so far. Each
 * text has its own language: English if there is no translation.
 *
 * @param hasConditions whether an answer can lead to further questions
 * @param resumeAtSectionKey key of the section in which to continue; null if nothing is asked
 */
public record Survey(
        SurveyState state,
        Language language,
        String title,
        Language titleLanguage,
        String introduction,
        Language introductionLanguage,
        String thanks,
        Language thanksLanguage,
        boolean hasConditions,
        List<SurveySection> sections,
        @Nullable String resumeAtSectionKey) {

    public static Survey of(Form form, Map<String, Answer> answers, Language language, SurveyState state) {
        return of(form, form.shown(answers), answers, language, state);
    }

    /** With the questions of all conditions, as on paper and for authors. */
    public static Survey whole(Form form, Language language) {
        Set<String> all = form.questions().map(Question::key).collect(Collectors.toSet());
        return of(form, all, Map.of(), language, SurveyState.PREVIEW);
    }

    private static Survey of(
            Form form, Set<String> asked, Map<String, Answer> answers, Language language, SurveyState state) {
        List<SurveySection> sections = form.sections().stream()
                .map(section -> SurveySection.of(section, asked, answers, language))
                .filter(section -> !section.questions().isEmpty())
                .toList();
        return new Survey(
                state,
                language,
                form.title().in(language),
                form.title().language(language),
                form.introduction().in(language),
                form.introduction().language(language),
                form.thanks().in(language),
                form.thanks().language(language),
                form.questions().anyMatch(question -> form.condition(question).isPresent()),
                sections,
                resumeAtSectionKey(sections));
    }

    /** The first page with an unanswered question, from the last page with an answer on. */
    private static @Nullable String resumeAtSectionKey(List<SurveySection> sections) {
        int last = 0;
        for (int s = 0; s < sections.size(); s++) {
            if (sections.get(s).questions().stream().anyMatch(SurveyQuestion::isAnswered)) {
                last = s;
            }
        }
        return sections.stream()
                .skip(last)
                .filter(section -> !section.questions().stream().allMatch(SurveyQuestion::isAnswered))
                .findFirst()
                .or(() -> sections.isEmpty() ? Optional.empty() : Optional.of(sections.getLast()))
                .map(SurveySection::key)
                .orElse(null);
    }
}
