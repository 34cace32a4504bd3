package org.preventionportal.surveys.questionnaires.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.surveys.answers.QuestionAnswer;
import org.preventionportal.surveys.answers.Survey;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Serves questionnaires over GraphQL. */
@Controller
class QuestionnaireController implements Nodes {

    private final QuestionnaireQueries queries;
    private final QuestionnaireEditor editor;

    QuestionnaireController(QuestionnaireQueries queries, QuestionnaireEditor editor) {
        this.queries = queries;
        this.editor = editor;
    }

    @QueryMapping
    @Nullable
    Questionnaire questionnaire(@Argument QuestionnaireId id) {
        return queries.find(id).orElse(null);
    }

    @QueryMapping
    Window<Questionnaire> questionnaires(@Argument @Nullable String words, ScrollSubrange range) {
        return queries.page(words, range);
    }

    @QueryMapping
    List<BankQuestion> questionBank(@Argument int first, @Argument @Nullable String after) {
        return queries.questionBank(first, after);
    }

    @SchemaMapping
    Survey preview(Questionnaire questionnaire, @Argument Language language, @Argument List<QuestionAnswer> answers) {
        return editor.preview(questionnaire, language, answers);
    }

    @SchemaMapping
    Survey wholeForm(Questionnaire questionnaire, @Argument Language language) {
        return Survey.whole(questionnaire.form(), language);
    }

    @MutationMapping
    QuestionnairePayload createQuestionnaire(@Argument CreateQuestionnaireInput input, Caller caller) {
        return new QuestionnairePayload(editor.create(input, caller));
    }

    @MutationMapping
    QuestionnairePayload copyQuestionnaire(@Argument CopyQuestionnaireInput input, Caller caller) {
        return new QuestionnairePayload(editor.copy(input, caller));
    }

    @MutationMapping
    QuestionnairePayload updateQuestionnaire(@Argument UpdateQuestionnaireInput input) {
        return new QuestionnairePayload(editor.update(input));
    }

    @SchemaMapping
    List<String> untranslated(Questionnaire questionnaire) {
        return questionnaire.form().untranslated();
    }

    @SchemaMapping(typeName = "QuestionnaireQuestion")
    List<Option> choices(Question question) {
        return question.choices();
    }

    @Override
    public String prefix() {
        return QuestionnaireId.PREFIX;
    }

    @Override
    public @Nullable Questionnaire find(String id, Caller caller) {
        return questionnaire(new QuestionnaireId(id));
    }
}
