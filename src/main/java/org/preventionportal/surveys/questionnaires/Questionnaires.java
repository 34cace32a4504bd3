package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Surveyors;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What officers, managers and evaluators do with questionnaires. */
@Service
@Validated
class Questionnaires {

    private final QuestionnaireRecords records;
    private final Clock clock;

    Questionnaires(QuestionnaireRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Surveyors
    public Optional<Questionnaire> find(QuestionnaireId id) {
        return records.find(id);
    }

    @Surveyors
    public Window<Questionnaire> page(ScrollSubrange range) {
        return records.page(range);
    }

    @Surveyors
    public Questionnaire create(@Valid CreateQuestionnaireInput input, Caller caller) {
        refuseInvalid(input.form());
        return records.insert(input.toQuestionnaire(caller, clock.instant()));
    }

    /** Begins a new edition where a campaign has opened with this one. */
    @Surveyors
    public Questionnaire edit(@Valid UpdateQuestionnaireInput input) {
        refuseInvalid(input.form());
        Questionnaire questionnaire = records.require("questionnaireId", input.questionnaireId());
        if (questionnaire.version() != input.version()) {
            throw Refusal.conflict(questionnaire);
        }
        return records.save(questionnaire.edit(input.form(), clock.instant()));
    }

    private static void refuseInvalid(Form form) {
        List<UserError> flaws = QuestionnaireValidator.of(form);
        if (!flaws.isEmpty()) {
            throw new Refusal(flaws.toArray(UserError[]::new));
        }
    }

    /** As a respondent would see it who had answered so far. */
    @Surveyors
    public Optional<Survey> preview(
            QuestionnaireId id, Language language, @Size(max = 250) List<@Valid GivenAnswer> answers) {
        return records.find(id).map(questionnaire -> {
            Map<String, Answer> given = answers.stream()
                    .collect(Collectors.toMap(GivenAnswer::questionId, GivenAnswer::answer, (first, second) -> second));
            return Survey.of(questionnaire.form(), given, language, SurveyState.PREVIEW);
        });
    }
}
