package org.preventionportal.surveys.audience;

import java.util.List;
import java.util.Map;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.springframework.beans.factory.BeanFactory;

/** Records bounces and counts people as the application does, for tests of other packages. */
public final class AudienceSupport {

    private AudienceSupport() {}

    public static void recordBounce(BeanFactory beans, CampaignId campaign, String address) {
        beans.getBean(Bounces.class).record(campaign, null, List.of(), List.of(address));
    }

    /** Returns the people of a campaign by the state of their mail. */
    public static Map<MailState, Integer> byMail(BeanFactory beans, CampaignId campaign) {
        return beans.getBean(ProgressCounts.class).byMail(List.of(campaign)).getOrDefault(campaign, Map.of());
    }
}
