package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.surveys.answers.QuestionAnswer;
import org.preventionportal.surveys.answers.Survey;
import org.preventionportal.surveys.answers.SurveyState;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lets officers, programme managers and evaluators create, copy, update and preview questionnaires. */
@Service
@Validated
class QuestionnaireEditor {

    private static final String FORM = "form";

    private final Questionnaires questionnaires;
    private final FormChecks checks;
    private final FormChanges changes;
    private final Clock clock;

    QuestionnaireEditor(Questionnaires questionnaires, FormChecks checks, FormChanges changes, Clock clock) {
        this.questionnaires = questionnaires;
        this.checks = checks;
        this.changes = changes;
        this.clock = clock;
    }

    @OfficersAndEvaluators
    public Questionnaire create(@Valid CreateQuestionnaireInput input, Caller caller) {
        Form form = checks.valid(new FormChange(input.form().toForm(), FORM, FORM));
        return questionnaires.insert(input.toQuestionnaire(form, caller, clock.instant()));
    }

    @OfficersAndEvaluators
    public Questionnaire copy(@Valid CopyQuestionnaireInput input, Caller caller) {
        Form source = questionnaires
                .require("questionnaireId", input.questionnaireId())
                .form();
        Form texts = new FormParts(source).withTexts(input.title(), input.introduction(), input.thanks());
        Form form = checks.valid(new FormChange(texts, FORM, ""));
        return questionnaires.insert(input.toQuestionnaire(form, caller, clock.instant()));
    }

    /** Starts a new version if a campaign has opened with the current one. */
    @OfficersAndEvaluators
    public Questionnaire update(@Valid UpdateQuestionnaireInput input) {
        return changes.change(
                input.questionnaireId(), input.version(), parts -> new FormChange(input.applyTo(parts), FORM, ""));
    }

    /** Shows the survey as a respondent would see it after these answers. */
    @OfficersAndEvaluators
    public Survey preview(
            Questionnaire questionnaire, Language language, @Size(max = 250) List<@Valid QuestionAnswer> answers) {
        Map<String, Answer> given = answers.stream()
                .collect(Collectors.toMap(
                        QuestionAnswer::questionKey, QuestionAnswer::answer, (first, second) -> second));
        return Survey.of(questionnaire.form(), given, language, SurveyState.PREVIEW);
    }
}
