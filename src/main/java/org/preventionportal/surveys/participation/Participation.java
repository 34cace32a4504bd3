package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds that a campaign invites a person. The id is derived from campaign and address, and in a rolling campaign
 * from task and wave, so that nobody is invited twice.
 *
 * @param email empty once the person has opted out
 * @param links hashes of the links that were mailed and still work; using one revokes the others
 * @param reminders how many reminders were sent
 * @param mailedOn the day of the last mail
 * @param openedOn the day on which the person began to answer
 * @param occasion about which task a rolling campaign asks; null in other campaigns
 * @param isTest whether this is somebody who tries the campaign out; it is never counted
 */
@Document("participations")
public record Participation(
        @Id ParticipationId id,
        CampaignId campaign,
        String email,
        MailState mail,
        List<String> links,
        int reminders,
        @Nullable LocalDate mailedOn,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate finishedOn,
        @Nullable Occasion occasion,
        boolean isTest,
        LocalDate listedOn) {

    /** The state of the mail to a person, and whether they may be mailed. */
    enum MailState {
        LISTED,
        WAITING,
        SENT,
        UNDELIVERABLE,
        OPTED_OUT
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
                null,
                false,
                today);
    }

    static Participation of(CampaignId campaign, String address, Occasion occasion, LocalDate today) {
        return new Participation(
                ParticipationId.of(campaign, address, occasion),
                campaign,
                address,
                MailState.LISTED,
                List.of(),
                0,
                null,
                null,
                null,
                occasion,
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
                null,
                true,
                today);
    }

    /** Of somebody who has opted out. */
    Participation withoutAddress() {
        return new Participation(
                id,
                campaign,
                "",
                MailState.OPTED_OUT,
                links,
                reminders,
                mailedOn,
                openedOn,
                finishedOn,
                occasion,
                isTest,
                listedOn);
    }

    /** @param closesOn the last day of the campaign */
    LocalDate lastDay(LocalDate closesOn) {
        return occasion == null || occasion.closesOn().isAfter(closesOn) ? closesOn : occasion.closesOn();
    }

    /** Whether the person can answer on a day, as far as the occasion goes on which they were asked. */
    public boolean isAnswerable(LocalDate day) {
        return occasion == null || !occasion.closesOn().isBefore(day);
    }

    /** Whether the person may still be mailed. */
    boolean isPending() {
        return finishedOn == null && mail != MailState.UNDELIVERABLE && mail != MailState.OPTED_OUT;
    }
}
