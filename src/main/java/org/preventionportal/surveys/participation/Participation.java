package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds that a campaign invites a person.
 *
 * @param key a unique hash of campaign and address, and in a rolling campaign of task and wave, so that nobody is
 *     invited twice; null once it is erased, and of somebody who tries the campaign out
 * @param email empty once the person has opted out
 * @param links hashes of the links that were mailed and still work; using one revokes the others
 * @param reminders how many reminders were sent
 * @param mailedOn the day of the last mail. Of somebody who opted out before the first one: the day on which it would
 *     have been sent, so that nothing shows who has opted out
 * @param openedOn the day on which the person began to answer
 * @param occasion about which task a rolling campaign asks; null in other campaigns
 * @param isTest whether this is somebody who tries the campaign out; it is never counted
 * @param bounceRecordedOn the day on which staff recorded that mail bounced; null otherwise
 * @param contact a hash of the address, which stays when the address is deleted, so that emails of other campaigns are
 *     found and the answers of one person count as such; null once it is erased
 * @param datedAhead an email of another campaign that was dated ahead when this invitation was found to wait for it;
 *     null if there was none
 */
@Document("participations")
public record Participation(
        @Id ParticipationId id,
        @Nullable String key,
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
        LocalDate listedOn,
        @Nullable LocalDate bounceRecordedOn,
        @Nullable String contact,
        @Nullable DatedAhead datedAhead) {

    /** The state of the mail to a person, and whether they may be mailed. */
    public enum MailState {
        LISTED,
        WAITING,
        SENT,
        UNDELIVERABLE,
        OPTED_OUT
    }

    /**
     * Says when an email was sent at the latest that was dated ahead.
     *
     * @param mailedOn the day that a wrong clock gave it
     * @param sentBy the day after it was first found
     */
    record DatedAhead(LocalDate mailedOn, LocalDate sentBy) {}

    static Participation of(CampaignId campaign, String address, LocalDate today) {
        return listed(key(campaign, address), campaign, address, MailState.LISTED, null, today, contact(address));
    }

    static Participation of(CampaignId campaign, String address, Occasion occasion, LocalDate today) {
        String key = key(campaign, address, occasion);
        return listed(key, campaign, address, MailState.LISTED, occasion, today, contact(address));
    }

    private static Participation listed(
            String key,
            CampaignId campaign,
            String email,
            MailState mail,
            @Nullable Occasion occasion,
            LocalDate today,
            @Nullable String contact) {
        return new Participation(
                ParticipationId.random(),
                key,
                campaign,
                email,
                mail,
                List.of(),
                0,
                null,
                null,
                null,
                occasion,
                false,
                today,
                null,
                contact,
                null);
    }

    static Participation test(CampaignId campaign, String address, LocalDate today) {
        return new Participation(
                ParticipationId.random(),
                null,
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
                today,
                null,
                null,
                null);
    }

    /** @param address or what stands for one that is deleted */
    public static String key(CampaignId campaign, String address) {
        return Ids.ofKey(ParticipationId.PREFIX, campaign, address);
    }

    static String key(CampaignId campaign, String address, Occasion occasion) {
        return key(campaign, "%s %s".formatted(address, occasion.key()));
    }

    static String contact(String address) {
        return Ids.fingerprint("survey contact " + address);
    }

    /** @param ahead an email for which this invitation waits */
    Participation with(DatedAhead ahead) {
        return new Participation(
                id,
                key,
                campaign,
                email,
                mail,
                links,
                reminders,
                mailedOn,
                openedOn,
                finishedOn,
                occasion,
                isTest,
                listedOn,
                bounceRecordedOn,
                contact,
                ahead);
    }

    boolean isCorrected(LocalDate day) {
        return datedAhead != null && datedAhead.mailedOn().equals(day);
    }

    /** The last of the days on which emails were sent to the person. */
    Optional<LocalDate> lastOf(Collection<LocalDate> sent) {
        return sent.stream()
                .map(day -> datedAhead != null && isCorrected(day) ? datedAhead.sentBy() : day)
                .max(Comparator.naturalOrder());
    }

    /** Of somebody who has opted out. */
    Participation withoutAddress() {
        return withoutAddress(mailedOn);
    }

    /** Lists somebody who has opted out for a later campaign, in which the key stands for their address. */
    Participation optedOutOf(CampaignId later, LocalDate today) {
        String standIn = key == null ? id.value() : key;
        return listed(key(later, standIn), later, "", MailState.OPTED_OUT, null, today, contact);
    }

    /** Of somebody who has opted out and would be mailed on the day on which they are listed. */
    Participation passedOver() {
        return withoutAddress(listedOn);
    }

    private Participation withoutAddress(@Nullable LocalDate day) {
        return new Participation(
                id,
                key,
                campaign,
                "",
                MailState.OPTED_OUT,
                links,
                reminders,
                day,
                openedOn,
                finishedOn,
                occasion,
                isTest,
                listedOn,
                bounceRecordedOn,
                contact,
                datedAhead);
    }

    /** Whether somebody is asked by an address, or by what stands for it, even if the address is deleted. */
    public boolean isOf(String address) {
        return (occasion == null ? key(campaign, address) : key(campaign, address, occasion)).equals(key);
    }

    /** @param closesOn the last day of the campaign */
    LocalDate lastDay(LocalDate closesOn) {
        return occasion == null || occasion.closesOn().isAfter(closesOn) ? closesOn : occasion.closesOn();
    }

    /** Whether the person can answer on a day, as far as the occasion goes on which they were asked. */
    public boolean isAnswerable(LocalDate day) {
        return occasion == null || !occasion.closesOn().isBefore(day);
    }

    /** Whether the person has used a link of an email that is not noted as sent, because a node died in between. */
    boolean hasUnnotedEmail() {
        return openedOn != null && mailedOn == null;
    }

    /** Whether the person may still be mailed, or has opted out and would be mailed now. */
    boolean isPending() {
        return finishedOn == null
                && mail != MailState.UNDELIVERABLE
                && (mail != MailState.OPTED_OUT || mailedOn == null);
    }
}
