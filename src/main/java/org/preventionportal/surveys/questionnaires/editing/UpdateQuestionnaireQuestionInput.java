package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.springframework.graphql.data.ArgumentValue;

/** @param options with the keys of those that stay */
record UpdateQuestionnaireQuestionInput(
        QuestionnaireId questionnaireId,
        long version,
        String questionKey,
        ArgumentValue<@NotNull QuestionKind> kind,
        ArgumentValue<@NotNull BilingualText> text,
        ArgumentValue<BilingualText> help,
        ArgumentValue<List<OptionInput>> options,
        ArgumentValue<@NotNull Boolean> hasOther,
        ArgumentValue<Dimension> dimension,
        ArgumentValue<DisplayCondition> showIf,
        ArgumentValue<@NotNull Boolean> isSensitive) {

    Question applyTo(Question before) {
        return new Question(
                before.key(),
                Patch.required(kind, before.kind()),
                Patch.required(text, before.text()),
                Patch.optional(help, before.help()),
                options.isOmitted() ? before.options() : OptionInput.toOptions(Patch.list(options, List.of())),
                Patch.required(hasOther, before.hasOther()),
                Patch.optional(dimension, before.dimension()),
                Patch.optional(showIf, before.showIf()),
                Patch.optional(isSensitive, before.sensitive()));
    }
}
