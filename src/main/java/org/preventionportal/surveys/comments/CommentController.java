package org.preventionportal.surveys.comments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.comments.SurveyQuotes.SurveyQuote;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class CommentController implements Nodes {

    private final CommentQueries queries;
    private final CommentCoder coder;
    private final CommentWithholding withholding;

    CommentController(CommentQueries queries, CommentCoder coder, CommentWithholding withholding) {
        this.queries = queries;
        this.coder = coder;
        this.withholding = withholding;
    }

    @SchemaMapping
    Window<SurveyComment> comments(
            SurveyCampaign campaign, @Argument String questionKey, ScrollSubrange range, Caller caller) {
        return queries.comments(campaign, questionKey, caller, range);
    }

    @BatchMapping
    Map<SurveyQuote, SurveyComment> comment(List<SurveyQuote> quotes) {
        Map<String, SurveyComment> visible =
                queries.find(quotes.stream().map(SurveyQuote::commentId).toList(), Caller.current());
        return quotes.stream()
                .filter(quote -> visible.containsKey(quote.commentId()))
                .collect(Collectors.toMap(quote -> quote, quote -> visible.get(quote.commentId()), (one, _) -> one));
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

    @Override
    public String prefix() {
        return SurveyComment.PREFIX;
    }

    @Override
    public @Nullable SurveyComment find(String id, Caller caller) {
        return queries.find(List.of(id), caller).get(id);
    }
}
