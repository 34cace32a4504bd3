package org.preventionportal.surveys.comments;

import jakarta.validation.Valid;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.ManagersAndEvaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.retention.Restores;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Deletes the words of a comment whose author asks for it, or that identifies somebody. The numbers stay. */
@Service
@Validated
class CommentWithholding {

    private final CommentQueries queries;
    private final CommentCollector comments;

    CommentWithholding(CommentQueries queries, CommentCollector comments) {
        this.queries = queries;
        this.comments = comments;
    }

    /** @throws Refusal if the caller sees no such comment, or it is withheld already */
    @ManagersAndEvaluators
    public SurveyComment withhold(@Valid WithholdSurveyCommentInput input, Caller caller) {
        SurveyComment comment = queries.require(input.surveyCommentId(), caller);
        if (!comment.isWithholdableBy(caller)) {
            throw new Refusal(
                    UserError.input("surveyCommentId", ErrorCode.NOT_ALLOWED, "The comment is withheld already."));
        }
        SurveyComment withheld = comments.withhold(comment, input.reason());
        Restores.logToRepeat(
                "withholdSurveyComment",
                "surveyCommentId=%s surveyCampaignId=%s".formatted(withheld.id(), withheld.campaign()));
        return withheld;
    }
}
