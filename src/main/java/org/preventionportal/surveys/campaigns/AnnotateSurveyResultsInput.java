package org.preventionportal.surveys.campaigns;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FreeText;

/** @param questionId which question it is about; null for the whole */
record AnnotateSurveyResultsInput(
        CampaignId campaignId,
        @Nullable String questionId,
        @NotBlank @FreeText(max = 1000) String text) {}
