package org.preventionportal.resources.publishing;

import org.springframework.beans.factory.BeanFactory;

/** Reminds of reviews, as the application does regularly, for tests of other packages. */
public final class ResourceSupport {

    private ResourceSupport() {}

    public static void maintain(BeanFactory beans) {
        beans.getBean(ResourceReviewReminders.class).run();
    }
}
