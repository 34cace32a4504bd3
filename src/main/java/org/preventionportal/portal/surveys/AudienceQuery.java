package org.preventionportal.portal.surveys;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Asks whom a campaign would invite. Only those who run the campaign see it. */
@Component
class AudienceQuery {

    /** The campaign's state and way of inviting people. */
    Map<?, ?> campaign(String id, Page page) {
        return (Map<?, ?>) Objects.requireNonNull(
                page.read("surveys/audience.state", Map.of("id", id)).get("surveyCampaign"));
    }

    /** Null for callers who do not run the campaign, for an open link, and if the people are too many to be invited. */
    @Nullable
    Object of(String id, Page page) {
        Map<?, ?> campaign = campaign(id, page);
        var plan = (Map<?, ?>) Objects.requireNonNull(campaign.get("plan"));
        if (!Boolean.TRUE.equals(campaign.get("viewerCanRun")) || "OPEN_LINK".equals(plan.get("invitation"))) {
            return null;
        }
        try {
            var asked = (Map<?, ?>) Objects.requireNonNull(
                    page.read("surveys/audience.people", Map.of("campaign", id)).get("surveyCampaign"));
            return asked.get("audience");
        } catch (ResponseStatusException refused) {
            if (refused.getStatusCode().equals(HttpStatus.BAD_REQUEST)) {
                return null;
            }
            throw refused;
        }
    }
}
