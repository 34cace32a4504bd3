package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Ids;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody is asked by a campaign. The id follows from campaign and address, so that nobody is asked twice.
 *
 * @param email empty once they have opted out
 * @param mail how the mail to them fares
 * @param links digests of the links that were mailed and can still be used; the first one used makes the others void
 * @param reminders how often they were reminded
 * @param mailedOn the day of the last mail
 * @param openedOn the day on which they began to answer
 * @param isTest whether it is whoever runs the campaign, trying it out
 */
@Document("participations")
@CompoundIndex(name = "campaign", def = "{'campaign': 1, 'mail': 1, '_id': 1}")
public record Participation(
        @Id ParticipationId id,
        CampaignId campaign,
        String email,
        MailState mail,
        @Indexed List<String> links,
        int reminders,
        @Nullable LocalDate mailedOn,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate finishedOn,
        boolean isTest,
        @Indexed LocalDate listedOn) {

    /** How the mail to somebody fares. */
    enum MailState {
        LISTED,
        WAITING,
        SENT,
        FAILED,
        STOPPED
    }

    static Participation of(CampaignId campaign, String address, LocalDate today) {
        return new Participation(
                ParticipationId.of(campaign, address),
                campaign,
                address,
                MailState.LISTED,
                List.of(),
                0,
                null,
                null,
                null,
                false,
                today);
    }

    static Participation test(CampaignId campaign, String address, LocalDate today) {
        return new Participation(
                ParticipationId.of(campaign, "test " + address + " " + Ids.random("")),
                campaign,
                address,
                MailState.WAITING,
                List.of(),
                0,
                today,
                null,
                null,
                true,
                today);
    }

    /** Whether there is anything left to ask. */
    boolean isPending() {
        return finishedOn == null && mail != MailState.FAILED && mail != MailState.STOPPED;
    }
}
