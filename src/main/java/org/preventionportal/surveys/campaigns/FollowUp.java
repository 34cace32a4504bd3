package org.preventionportal.surveys.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Says that a campaign asks the same people again as an earlier one.
 *
 * @param campaign the earlier campaign
 * @param months the number of months after the earlier campaign opened
 */
public record FollowUp(CampaignId campaign, int months) {

    /**
     * Asks the same people the same questions again, except those who have opted out by then.
     *
     * @param state open, or paused until somebody resumes it
     */
    static SurveyCampaign open(SurveyCampaign earlier, int months, CampaignState state, LocalDate today, Instant at) {
        CampaignSnapshot before = earlier.requireSnapshot();
        long days = ChronoUnit.DAYS.between(before.openedOn(), earlier.plan().closesOn());
        return new SurveyCampaign(
                earlier.id().followUp(months),
                0,
                earlier.plan().followUp(months, today.plusDays(days)),
                state,
                new CampaignSnapshot(before.form(), before.versionNumber(), today),
                new FollowUp(earlier.id(), months),
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                earlier.createdBy(),
                at,
                null);
    }
}
