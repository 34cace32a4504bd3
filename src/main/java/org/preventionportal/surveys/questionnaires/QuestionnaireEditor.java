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
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lets officers, programme managers and evaluators read, create, copy, update and preview questionnaires. */
@Service
@Validated
class QuestionnaireEditor {

    private final Questionnaires questionnaires;
    private final FormChecks checks;
    private final Clock clock;

    QuestionnaireEditor(Questionnaires questionnaires, FormChecks checks, Clock clock) {
        this.questionnaires = questionnaires;
        this.checks = checks;
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
        Form form = checks.valid(input.form().toForm(), "form", "form");
        return questionnaires.insert(input.toQuestionnaire(form, caller, clock.instant()));
    }

    @OfficersAndEvaluators
    public Questionnaire copy(@Valid CopyQuestionnaireInput input, Caller caller) {
        Form source = questionnaires
                .require("questionnaireId", input.questionnaireId())
                .form();
        Form texts = new FormParts(source).texts(input.title(), input.introduction(), input.thanks());
        return questionnaires.insert(input.toQuestionnaire(checks.valid(texts, "form", ""), caller, clock.instant()));
    }

    /** Starts a new version if a campaign has opened with the current one. */
    @OfficersAndEvaluators
    public Questionnaire update(@Valid UpdateQuestionnaireInput input) {
        return questionnaires.change(
                input.questionnaireId(),
                input.version(),
                form -> checks.valid(
                        new FormParts(form).texts(input.title(), input.introduction(), input.thanks()), "form", ""),
                clock.instant());
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
