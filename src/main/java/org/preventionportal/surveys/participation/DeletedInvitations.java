package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Keeps how many people a campaign had invited whose participations are deleted while it goes on: their responses still
 * count, and without their number the response rate would rise to 100 %.
 *
 * @param listedBefore all who were listed before this day are counted here, even if some are not deleted yet
 */
@Document("deletedInvitations")
record DeletedInvitations(@Id CampaignId campaign, LocalDate listedBefore, long invited) {

    static DeletedInvitations none(CampaignId campaign) {
        return new DeletedInvitations(campaign, LocalDate.EPOCH, 0);
    }
}
