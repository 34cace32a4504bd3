package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param options with the keys of those that stay */
record UpdateQuestionnaireQuestionInput(
        QuestionnaireId questionnaireId,
        long version,
        String questionKey,
        QuestionKind kind,
        BilingualText text,
        @Nullable BilingualText help,
        List<OptionInput> options,
        boolean hasOther,
        @Nullable Dimension dimension,
        @Nullable DisplayCondition showIf,
        @Nullable Boolean isSensitive) {

    Question toQuestion() {
        return new Question(
                questionKey,
                kind,
                text,
                help,
                OptionInput.toOptions(options),
                hasOther,
                dimension,
                showIf,
                isSensitive);
    }
}
