package org.preventionportal.surveys.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.surveys.campaigns.CampaignId;

/**
 * Holds who would be invited.
 *
 * @param id of the campaign, under which the audit trail records who has read addresses
 * @param people with those who have opted out, who get no mail
 * @param duplicates how many people were found more than once; each is invited once
 * @param addresses the first of them; null for callers who may not see addresses, and for an
 *     uploaded list, of which the addresses of those who have opted out are not kept
 */
record SurveyAudience(
        CampaignId id,
        DisclosedNumber people,
        DisclosedNumber duplicates,
        @Nullable List<String> addresses) {

    static final int MAX_SHOWN = 100;
}
