package org.preventionportal.publishing;

import org.springframework.beans.factory.BeanFactory;

/** Lets other tests run the job that publishes on a day. */
public final class PublishingSupport {

    private PublishingSupport() {}

    public static void publish(BeanFactory beans) {
        beans.getBean(ScheduledPublication.class).run();
    }
}
