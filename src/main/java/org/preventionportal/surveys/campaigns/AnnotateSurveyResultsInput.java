package org.preventionportal.surveys.campaigns;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;

/** @param questionKey the question that the note is about; null for the whole survey */
record AnnotateSurveyResultsInput(
        CampaignId surveyCampaignId,
        @Nullable String questionKey,
        @NotBlank @FreeText(max = 1000) String text) {}
