package org.preventionportal.surveys.answers;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.surveys.campaigns.CampaignId;

/** @param answers each is validated by {@link AnswerSelection} */
record RecordPaperResponseInput(
        @IdempotencyKey String idempotencyKey,
        CampaignId surveyCampaignId,
        @NotEmpty @Size(max = 250) List<QuestionAnswer> answers) {}
