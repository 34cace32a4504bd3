package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.need.Theme;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CommentController {

    private final CommentCoder coder;
    private final CommentWithholding withholding;

    CommentController(CommentCoder coder, CommentWithholding withholding) {
        this.coder = coder;
        this.withholding = withholding;
    }

    @SchemaMapping
    long version(SurveyComment comment) {
        return comment.codes().version();
    }

    @SchemaMapping
    List<EvaluationQuestion> evaluationQuestions(SurveyComment comment) {
        return comment.codes().evaluationQuestions();
    }

    @SchemaMapping
    List<Theme> themes(SurveyComment comment) {
        return comment.codes().themes();
    }

    @SchemaMapping
    boolean viewerCanCode(SurveyComment comment, Caller caller) {
        return comment.isCodableBy(caller);
    }

    @MutationMapping
    SurveyCommentPayload codeSurveyComment(@Argument CodeSurveyCommentInput input, Caller caller) {
        return new SurveyCommentPayload(coder.code(input, caller));
    }

    @SchemaMapping
    boolean viewerCanWithhold(SurveyComment comment, Caller caller) {
        return comment.isWithholdableBy(caller);
    }

    @MutationMapping
    SurveyCommentPayload withholdSurveyComment(@Argument WithholdSurveyCommentInput input, Caller caller) {
        return new SurveyCommentPayload(withholding.withhold(input, caller));
    }
}
