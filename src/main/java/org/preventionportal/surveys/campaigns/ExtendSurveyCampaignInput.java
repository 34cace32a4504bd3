package org.preventionportal.surveys.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param cap how many may answer by an open link from now on; null to leave it */
record ExtendSurveyCampaignInput(
        CampaignId campaignId,
        long version,
        LocalDate closesOn,

        @Nullable @Min(1) @Max(2000) Integer cap) {}
