package org.preventionportal.surveys.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.InvitationGap.Delayed;

/**
 * Holds who would be invited.
 *
 * @param id of the campaign, under which the audit trail records who has read addresses
 * @param people with those who have opted out, who get no mail
 * @param duplicates how many people were found more than once; each is invited once
 * @param invitedLater how many have to wait, because they were sent an email about a survey shortly before; at least so
 *     many, as of those who are not invited
 * @param notInvited how many cannot be invited in time for that reason
 * @param isRounded whether the numbers are rounded down to a multiple of five
 * @param addresses the first of them; null for callers who may not see addresses, and for an
 *     uploaded list, of which the addresses of those who have opted out are not kept
 */
record SurveyAudience(
        CampaignId id,
        DisclosedNumber people,
        DisclosedNumber duplicates,
        DisclosedNumber invitedLater,
        DisclosedNumber notInvited,
        boolean isRounded,
        @Nullable List<String> addresses) {

    private static final int MAX_SHOWN = 100;

    /** Who uploaded the list knows how many are on it. That of a follow-up is exact for those who may see addresses. */
    static SurveyAudience ofList(CampaignId id, Audience.Found found, Delayed delayed) {
        return new SurveyAudience(
                id,
                disclosed(found.people()),
                disclosed(found.duplicates()),
                invitedLater(found, delayed),
                notInvited(found, delayed),
                false,
                null);
    }

    static SurveyAudience withAddresses(CampaignId id, Audience.Found found, Delayed delayed) {
        return new SurveyAudience(
                id,
                disclosed(found.people()),
                disclosed(found.duplicates()),
                invitedLater(found, delayed),
                notInvited(found, delayed),
                false,
                found.addresses().stream().limit(MAX_SHOWN).toList());
    }

    /** Comparing two selections then shows little. Who combines many can still calculate some of the people. */
    static SurveyAudience rounded(CampaignId id, Audience.Found found, Delayed delayed) {
        return new SurveyAudience(
                id,
                disclosed(SurveyProgress.rounded(found.people()), found.people()),
                disclosed(SurveyProgress.rounded(found.duplicates()), found.duplicates()),
                invitedLater(found, delayed),
                notInvited(found, delayed),
                true,
                null);
    }

    private static DisclosedNumber notInvited(Audience.Found found, Delayed delayed) {
        return DisclosedNumber.atLeast(delayed.tooLate(), found.people());
    }

    /** Both numbers together leave five others, too. */
    private static DisclosedNumber invitedLater(Audience.Found found, Delayed delayed) {
        int notInvited = (int) notInvited(found, delayed).number().orElse(0);
        return DisclosedNumber.atLeast(delayed.waiting(), found.people() - notInvited);
    }

    private static DisclosedNumber disclosed(int people) {
        return disclosed(people, people);
    }

    private static DisclosedNumber disclosed(int shown, int people) {
        return Partition.isSmall(people) ? DisclosedNumber.tooFew() : DisclosedNumber.of(shown);
    }
}
