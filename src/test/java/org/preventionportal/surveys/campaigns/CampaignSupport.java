package org.preventionportal.surveys.campaigns;

import org.springframework.beans.factory.BeanFactory;

/** Closes campaigns and opens follow-ups, as the application does regularly, for tests of other packages. */
public final class CampaignSupport {

    private CampaignSupport() {}

    public static void maintain(BeanFactory beans) {
        beans.getBean(CampaignMaintenance.class).run();
    }
}
