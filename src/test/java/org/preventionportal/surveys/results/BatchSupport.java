package org.preventionportal.surveys.results;

import org.springframework.beans.factory.BeanFactory;

/** Counts the last batch of a closed rolling campaign, as the application does in three steps, for other packages. */
public final class BatchSupport {

    private BatchSupport() {}

    public static void count(BeanFactory beans) {
        BatchCountJob job = beans.getBean(BatchCountJob.class);
        job.run();
        job.run();
        job.run();
    }
}
