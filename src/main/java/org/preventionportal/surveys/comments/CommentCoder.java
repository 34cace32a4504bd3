package org.preventionportal.surveys.comments;

import jakarta.validation.Valid;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Evaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Codes comments that may be quoted, so that reports find them by what they are about. */
@Service
@Validated
class CommentCoder {

    private final CommentQueries queries;
    private final SurveyComments comments;

    CommentCoder(CommentQueries queries, SurveyComments comments) {
        this.queries = queries;
        this.comments = comments;
    }

    /** @throws Refusal if there is no such comment, it may not be quoted, or somebody has coded it meanwhile */
    @Evaluators
    public SurveyComment code(@Valid CodeSurveyCommentInput input, Caller caller) {
        SurveyComment comment = requireCodable(input, caller);
        CommentCoding before = comment.codes();
        ConcurrencyVersions.require(before.version(), input.version(), comment);
        CommentCoding next = before.next(input.evaluationQuestions(), input.themes());
        if (!comments.code(comment, next)) {
            SurveyComment now = requireCodable(input, caller);
            ConcurrencyVersions.require(now.codes().version(), input.version(), now);
        }
        return comment.with(next);
    }

    private SurveyComment requireCodable(CodeSurveyCommentInput input, Caller caller) {
        SurveyComment comment = queries.require(input.surveyCommentId(), caller);
        if (!comment.isCodableBy(caller)) {
            throw new Refusal(UserError.input(
                    "surveyCommentId", ErrorCode.NOT_ALLOWED, "Only comments that may be quoted can be coded."));
        }
        return comment;
    }
}
