package org.preventionportal.surveys.answers;

import org.preventionportal.platform.ratelimits.SharedLinks;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.springframework.stereotype.Component;

/** Tells rate limits which links are open to all. */
@Component
class OpenLinks implements SharedLinks {

    private final Campaigns campaigns;

    OpenLinks(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public boolean isShared(String token) {
        return campaigns.find(SurveyLinks.NONE, token).isPresent();
    }
}
