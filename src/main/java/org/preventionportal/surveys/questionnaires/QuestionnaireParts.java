package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.preventionportal.access.OfficersAndEvaluators;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Lets officers, programme managers and evaluators create, update, move and delete the pages and questions of a
 * questionnaire. Each change starts a new version if a campaign has opened with the current one.
 */
@Service
@Validated
class QuestionnaireParts {

    private static final String SECTION = "form.sections.%d";
    private static final String QUESTION = SECTION + ".questions.%d";
    private static final String NO_PART = "none";

    private final Questionnaires questionnaires;
    private final FormChecks checks;
    private final Clock clock;

    QuestionnaireParts(Questionnaires questionnaires, FormChecks checks, Clock clock) {
        this.questionnaires = questionnaires;
        this.checks = checks;
        this.clock = clock;
    }

    /** Adds a page at the end. */
    @OfficersAndEvaluators
    public CreateQuestionnaireSectionPayload createSection(@Valid CreateQuestionnaireSectionInput input) {
        Questionnaire changed = change(input.questionnaireId(), input.version(), form -> {
            Section section = input.section().toSection(PartKeys.of(form));
            String part = SECTION.formatted(form.sections().size());
            return checks.valid(new FormParts(form).add(section), part, "section");
        });
        return new CreateQuestionnaireSectionPayload(
                changed, changed.form().sections().getLast());
    }

    @OfficersAndEvaluators
    public Questionnaire updateSection(@Valid UpdateQuestionnaireSectionInput input) {
        return change(input.questionnaireId(), input.version(), form -> {
            var parts = new FormParts(form);
            String part = SECTION.formatted(parts.place(input.sectionKey()));
            Form next = parts.replace(
                    input.sectionKey(),
                    section -> new Section(section.key(), input.title(), input.showIf(), section.questions()));
            return checks.valid(next, part, "");
        });
    }

    @OfficersAndEvaluators
    public Questionnaire moveSection(@Valid MoveQuestionnaireSectionInput input) {
        return change(input.questionnaireId(), input.version(), form -> {
            var parts = new FormParts(form);
            return checks.valid(parts.move(parts.section(input.sectionKey()), input.position()), NO_PART, "");
        });
    }

    @OfficersAndEvaluators
    public DeleteQuestionnaireSectionPayload deleteSection(@Valid DeleteQuestionnaireSectionInput input) {
        Questionnaire changed = change(input.questionnaireId(), input.version(), form -> {
            var parts = new FormParts(form);
            return checks.valid(parts.remove(parts.section(input.sectionKey())), NO_PART, "");
        });
        return new DeleteQuestionnaireSectionPayload(changed, input.sectionKey());
    }

    /** Adds a question at the end of a page. */
    @OfficersAndEvaluators
    public CreateQuestionnaireQuestionPayload createQuestion(@Valid CreateQuestionnaireQuestionInput input) {
        Questionnaire changed = change(input.questionnaireId(), input.version(), form -> {
            var parts = new FormParts(form);
            String part = QUESTION.formatted(
                    parts.place(input.sectionKey()),
                    parts.section(input.sectionKey()).questions().size());
            Question question = input.question().toQuestion(PartKeys.of(form));
            return checks.valid(parts.add(input.sectionKey(), question), part, "question");
        });
        return new CreateQuestionnaireQuestionPayload(
                changed,
                new FormParts(changed.form())
                        .section(input.sectionKey())
                        .questions()
                        .getLast());
    }

    @OfficersAndEvaluators
    public Questionnaire updateQuestion(@Valid UpdateQuestionnaireQuestionInput input) {
        return change(input.questionnaireId(), input.version(), form -> {
            var parts = new FormParts(form);
            String part = QUESTION.formatted(
                    parts.place(parts.sectionOf(input.questionKey()).key()), parts.placeOnPage(input.questionKey()));
            return checks.valid(parts.replace(input.toQuestion()), part, "");
        });
    }

    @OfficersAndEvaluators
    public Questionnaire moveQuestion(@Valid MoveQuestionnaireQuestionInput input) {
        return change(input.questionnaireId(), input.version(), form -> {
            var parts = new FormParts(form);
            Section section = input.sectionKey() == null
                    ? parts.sectionOf(input.questionKey())
                    : parts.section(input.sectionKey());
            int position = input.position() == null ? Integer.MAX_VALUE : input.position();
            return checks.valid(parts.move(question(parts, input.questionKey()), section.key(), position), NO_PART, "");
        });
    }

    @OfficersAndEvaluators
    public DeleteQuestionnaireQuestionPayload deleteQuestion(@Valid DeleteQuestionnaireQuestionInput input) {
        Questionnaire changed = change(input.questionnaireId(), input.version(), form -> {
            var parts = new FormParts(form);
            return checks.valid(parts.remove(question(parts, input.questionKey())), NO_PART, "");
        });
        return new DeleteQuestionnaireQuestionPayload(changed, input.questionKey());
    }

    private static Question question(FormParts parts, String key) {
        return parts.sectionOf(key).questions().get(parts.placeOnPage(key));
    }

    private Questionnaire change(QuestionnaireId id, long version, UnaryOperator<Form> change) {
        return questionnaires.change(id, version, change, clock.instant());
    }
}
