package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Nullable Boolean isSensitive) {

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
