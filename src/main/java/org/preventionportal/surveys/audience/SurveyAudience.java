package org.preventionportal.surveys.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Invitees;

/**
 * Holds who would be invited.
 *
 * @param id of the campaign, under which the audit trail records who has read addresses
 * @param people with those who have opted out, who get no mail
 * @param reached how many the selected tasks reached, recorded or not, without young people; null if no tasks are
 *     selected
 * @param duplicates how many people were found more than once; each is invited once
 * @param recentlyAsked at least so many were sent an email about a survey shortly before. Whom of them the campaign can
 *     invite in time is not shown: with other last days, it would show when somebody had that email
 * @param isRounded whether the numbers are rounded down to a multiple of five
 * @param addresses the first of them; null for callers who may not see addresses, and for an
 *     uploaded list, of which the addresses of those who have opted out are not kept
 */
record SurveyAudience(
        CampaignId id,
        DisclosedNumber people,
        @Nullable DisclosedNumber reached,
        DisclosedNumber duplicates,
        DisclosedNumber recentlyAsked,
        boolean isRounded,
        @Nullable List<String> addresses) {

    private static final int MAX_SHOWN = 100;

    /** Who uploaded the list knows how many are on it. That of a follow-up is exact for those who may see addresses. */
    static SurveyAudience ofList(CampaignId id, Invitees.Found found, int recentlyAsked) {
        return new SurveyAudience(
                id,
                disclosed(found.people()),
                null,
                disclosed(found.duplicates()),
                DisclosedNumber.atLeast(recentlyAsked, found.people()),
                false,
                null);
    }

    static SurveyAudience withAddresses(
            CampaignId id, Invitees.Found found, int recentlyAsked, @Nullable Integer reached) {
        return new SurveyAudience(
                id,
                disclosed(found.people()),
                reached(reached, found.people(), found.people()),
                disclosed(found.duplicates()),
                DisclosedNumber.atLeast(recentlyAsked, found.people()),
                false,
                found.addresses().stream().limit(MAX_SHOWN).toList());
    }

    /** Comparing two selections then shows little. Who combines many can still calculate some of the people. */
    static SurveyAudience rounded(CampaignId id, Invitees.Found found, int recentlyAsked, @Nullable Integer reached) {
        int shown = SurveyProgress.rounded(found.people());
        return new SurveyAudience(
                id,
                disclosed(shown, found.people()),
                reached(reached, shown, shown + Partition.MIN_PEOPLE - 1),
                disclosed(SurveyProgress.rounded(found.duplicates()), found.duplicates()),
                DisclosedNumber.atLeast(recentlyAsked, found.people()),
                true,
                null);
    }

    /**
     * Shown only if those who are found, and those who are left, certainly are five or more. It follows from what is
     * shown anyway.
     */
    private static @Nullable DisclosedNumber reached(@Nullable Integer reached, int fewest, int most) {
        if (reached == null) {
            return null;
        }
        return fewest < Partition.MIN_PEOPLE || reached - most < Partition.MIN_PEOPLE
                ? DisclosedNumber.tooFew()
                : DisclosedNumber.of(reached);
    }

    private static DisclosedNumber disclosed(int people) {
        return disclosed(people, people);
    }

    private static DisclosedNumber disclosed(int shown, int people) {
        return Partition.isSmall(people) ? DisclosedNumber.tooFew() : DisclosedNumber.of(shown);
    }
}
