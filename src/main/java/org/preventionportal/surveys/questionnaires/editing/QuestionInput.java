package org.preventionportal.surveys.questionnaires.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/** @param key null to have one made from the text */
record QuestionInput(
        @Nullable String key,
        QuestionKind kind,
        BilingualText text,
        @Nullable BilingualText help,
        List<OptionInput> options,
        boolean hasOther,
        @Nullable Dimension dimension,
        @Nullable DisplayCondition showIf,
        boolean isSensitive) {

    Question toQuestion(PartKeys keys) {
        return new Question(
                keys.key(key, text, "question"),
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
