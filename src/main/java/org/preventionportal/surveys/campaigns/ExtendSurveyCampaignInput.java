package org.preventionportal.surveys.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param version of the campaign that the caller read
 * @param cap how many may answer by an open link from now on; null to keep the number
 * @param keepsTasks whether a rolling campaign follows no further tasks; null for no
 */
record ExtendSurveyCampaignInput(
        CampaignId surveyCampaignId,
        long version,
        LocalDate closesOn,

        @Nullable @Min(1) @Max(2000) Integer cap,

        @Nullable Boolean keepsTasks) {}
