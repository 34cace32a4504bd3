package org.preventionportal.surveys.participation.counts;

import java.time.LocalDate;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Keeps the number of people whose participations were deleted while their campaign went on. Their responses still
 * count, and without the number the response rate would rise to 100 %.
 *
 * @param listedBefore all who were listed before this day are counted here, even if some are not deleted yet
 */
@Document("deletedInvitations")
record DeletedInvitations(@Id CampaignId campaign, LocalDate listedBefore, long invited) {

    static DeletedInvitations none(CampaignId campaign) {
        return new DeletedInvitations(campaign, LocalDate.EPOCH, 0);
    }
}
