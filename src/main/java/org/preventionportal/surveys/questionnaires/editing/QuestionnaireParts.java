package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.Valid;
import java.util.List;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.Section;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Lets officers, programme managers and evaluators create, update, move and delete the pages and questions of a
 * questionnaire, and update their conditions. Each change starts a new version if a campaign has opened with the
 * current one.
 */
@Service
@Validated
class QuestionnaireParts {

    private final FormChanges changes;
    private final QuestionBank bank;

    QuestionnaireParts(FormChanges changes, QuestionBank bank) {
        this.changes = changes;
        this.bank = bank;
    }

    /** Adds a page at the end. */
    @OfficersAndEvaluators
    public CreateQuestionnaireSectionPayload createSection(@Valid CreateQuestionnaireSectionInput input) {
        Questionnaire changed = changes.change(input.questionnaireId(), input.version(), parts -> {
            PartList<Section> sections = parts.sections();
            Section section = input.section().toSection(PartKeys.of(parts.form()));
            return new FormChange(parts.withSections(sections.with(section)), sections.pathOfNext(), "section");
        });
        return new CreateQuestionnaireSectionPayload(
                changed, changed.form().sections().getLast());
    }

    @OfficersAndEvaluators
    public Questionnaire updateSection(@Valid UpdateQuestionnaireSectionInput input) {
        return changes.change(input.questionnaireId(), input.version(), parts -> {
            PartList<Section> sections = parts.sections();
            Form next = parts.withSections(sections.changed(input.sectionKey(), input::applyTo));
            return new FormChange(next, sections.pathOf(input.sectionKey()), "");
        });
    }

    @OfficersAndEvaluators
    public Questionnaire moveSection(@Valid MoveQuestionnaireSectionInput input) {
        return changes.change(
                input.questionnaireId(),
                input.version(),
                parts -> FormChange.ofOrder(
                        parts.withSections(parts.sections().moved(input.sectionKey(), input.position()))));
    }

    @OfficersAndEvaluators
    public DeleteQuestionnaireSectionPayload deleteSection(@Valid DeleteQuestionnaireSectionInput input) {
        Questionnaire changed = changes.change(
                input.questionnaireId(),
                input.version(),
                parts -> FormChange.ofOrder(parts.withSections(parts.sections().without(input.sectionKey()))));
        return new DeleteQuestionnaireSectionPayload(changed, input.sectionKey());
    }

    /** Adds a question at the end of a page. */
    @OfficersAndEvaluators
    public CreateQuestionnaireQuestionPayload createQuestion(@Valid CreateQuestionnaireQuestionInput input) {
        Questionnaire changed = changes.change(input.questionnaireId(), input.version(), parts -> {
            PartList<Question> questions = parts.questions(input.sectionKey());
            Question question = input.question().toQuestion(PartKeys.of(parts.form()));
            return new FormChange(
                    parts.withQuestions(input.sectionKey(), questions.with(question)),
                    questions.pathOfNext(),
                    "question");
        });
        return new CreateQuestionnaireQuestionPayload(
                changed,
                new FormParts(changed.form())
                        .questions(input.sectionKey())
                        .parts()
                        .getLast());
    }

    /** Adds questions of the bank at the end of a page. They keep their keys, so that campaigns can be compared. */
    @OfficersAndEvaluators
    public Questionnaire copyBankQuestions(@Valid CopyBankQuestionsInput input) {
        List<Question> copied =
                input.bankQuestionKeys().stream().distinct().map(bank::require).toList();
        return changes.change(input.questionnaireId(), input.version(), parts -> {
            if (copied.stream()
                    .anyMatch(question -> parts.form().question(question.key()).isPresent())) {
                throw new Refusal(UserError.input(
                        QuestionBank.KEYS, ErrorCode.INVALID, "The questionnaire has one of these questions already."));
            }
            FormParts next = parts;
            for (Question question : copied) {
                next = new FormParts(next.withCopy(input.sectionKey(), question));
            }
            return FormChange.ofOrder(next.form());
        });
    }

    @OfficersAndEvaluators
    public Questionnaire updateQuestion(@Valid UpdateQuestionnaireQuestionInput input) {
        return changes.change(input.questionnaireId(), input.version(), parts -> {
            Question question = parts.question(input.questionKey());
            return new FormChange(parts.with(input.applyTo(question)), parts.pathOf(question.key()), "");
        });
    }

    @OfficersAndEvaluators
    public Questionnaire moveQuestion(@Valid MoveQuestionnaireQuestionInput input) {
        return changes.change(input.questionnaireId(), input.version(), parts -> {
            Question question = parts.question(input.questionKey());
            String section = input.sectionKey() == null ? parts.sectionOf(question.key()) : input.sectionKey();
            int position = input.position() == null ? Integer.MAX_VALUE : input.position();
            var others = new FormParts(parts.without(question.key()));
            return FormChange.ofOrder(
                    others.withQuestions(section, others.questions(section).with(question, position)));
        });
    }

    @OfficersAndEvaluators
    public DeleteQuestionnaireQuestionPayload deleteQuestion(@Valid DeleteQuestionnaireQuestionInput input) {
        Questionnaire changed = changes.change(
                input.questionnaireId(),
                input.version(),
                parts -> FormChange.ofOrder(parts.without(input.questionKey())));
        return new DeleteQuestionnaireQuestionPayload(changed, input.questionKey());
    }

    /** Changes or removes the condition of a page or a question. */
    @OfficersAndEvaluators
    public Questionnaire updateCondition(@Valid UpdateQuestionnaireConditionInput input) {
        return changes.change(input.questionnaireId(), input.version(), input::change);
    }
}
