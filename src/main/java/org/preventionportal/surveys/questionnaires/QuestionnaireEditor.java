package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lets officers, managers and evaluators read, create, update and preview questionnaires. */
@Service
@Validated
class QuestionnaireEditor {

    private final Questionnaires questionnaires;
    private final Clock clock;

    QuestionnaireEditor(Questionnaires questionnaires, Clock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @OfficersAndEvaluators
    public Optional<Questionnaire> find(QuestionnaireId id) {
        return questionnaires.find(id);
    }

    @OfficersAndEvaluators
    public Window<Questionnaire> page(ScrollSubrange range) {
        return questionnaires.page(range);
    }

    @OfficersAndEvaluators
    public Questionnaire create(@Valid CreateQuestionnaireInput input, Caller caller) {
        refuseInvalid(input.form());
        return questionnaires.insert(input.toQuestionnaire(caller, clock.instant()));
    }

    /** Starts a new version if a campaign has opened with the current one. */
    @OfficersAndEvaluators
    public Questionnaire update(@Valid UpdateQuestionnaireInput input) {
        refuseInvalid(input.form());
        Questionnaire questionnaire = questionnaires.require("questionnaireId", input.questionnaireId());
        if (questionnaire.version() != input.version()) {
            throw Refusal.conflict(questionnaire);
        }
        return questionnaires.save(questionnaire.update(input.form(), clock.instant()));
    }

    private static void refuseInvalid(Form form) {
        List<UserError> errors = QuestionnaireValidator.of(form);
        if (!errors.isEmpty()) {
            throw new Refusal(errors.toArray(UserError[]::new));
        }
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
