package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.Valid;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Lets officers, programme managers and evaluators create, update, move and delete the options of a question. Each
 * change starts a new version of the questionnaire if a campaign has opened with the current one.
 */
@Service
@Validated
class QuestionnaireOptions {

    private final FormChanges changes;

    QuestionnaireOptions(FormChanges changes) {
        this.changes = changes;
    }

    /** Adds an option at the end. */
    @OfficersAndEvaluators
    public CreateQuestionnaireOptionPayload create(@Valid CreateQuestionnaireOptionInput input) {
        Questionnaire changed = changes.change(input.questionnaireId(), input.version(), parts -> {
            PartList<Option> options = parts.options(input.questionKey());
            Option option = input.option()
                    .toOption(PartKeys.ofOptions(options.parts().stream().map(Option::key)));
            return new FormChange(
                    parts.withOptions(input.questionKey(), options.with(option)), options.pathOfNext(), "option");
        });
        return new CreateQuestionnaireOptionPayload(
                changed,
                new FormParts(changed.form())
                        .question(input.questionKey())
                        .options()
                        .getLast());
    }

    @OfficersAndEvaluators
    public Questionnaire update(@Valid UpdateQuestionnaireOptionInput input) {
        return changes.change(input.questionnaireId(), input.version(), parts -> {
            PartList<Option> options = parts.options(input.questionKey());
            Form next = parts.withOptions(
                    input.questionKey(),
                    options.changed(input.optionKey(), option -> new Option(option.key(), input.text())));
            return new FormChange(next, options.pathOf(input.optionKey()), "");
        });
    }

    @OfficersAndEvaluators
    public Questionnaire move(@Valid MoveQuestionnaireOptionInput input) {
        return changes.change(
                input.questionnaireId(),
                input.version(),
                parts -> FormChange.ofOrder(parts.withOptions(
                        input.questionKey(),
                        parts.options(input.questionKey()).moved(input.optionKey(), input.position()))));
    }

    @OfficersAndEvaluators
    public DeleteQuestionnaireOptionPayload delete(@Valid DeleteQuestionnaireOptionInput input) {
        Questionnaire changed = changes.change(
                input.questionnaireId(),
                input.version(),
                parts -> FormChange.ofOrder(parts.withOptions(
                        input.questionKey(), parts.options(input.questionKey()).without(input.optionKey()))));
        return new DeleteQuestionnaireOptionPayload(changed, input.optionKey());
    }
}
