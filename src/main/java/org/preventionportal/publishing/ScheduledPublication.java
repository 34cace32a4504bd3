package org.preventionportal.publishing;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes scheduled versions on their day. Two nodes may run it at the same time without harm. */
@Component
class ScheduledPublication {

    private static final Logger log = LoggerFactory.getLogger(ScheduledPublication.class);

    private final List<ScheduledContent> contents;
    private final JobFailures failures;
    private final Clock clock;

    ScheduledPublication(List<ScheduledContent> contents, JobFailures failures, Clock clock) {
        this.contents = contents;
        this.failures = failures;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        for (ScheduledContent content : contents) {
            content.due(clock.instant(), LondonTime.today(clock))
                    .forEach((id, publication) ->
                            failures.contain("The publication of " + id, () -> publish(id, publication)));
        }
    }

    private static void publish(String id, Runnable publication) {
        try {
            publication.run();
        } catch (Refusal changed) {
            log.info("{} was changed at the same time and is left to the next run", id);
        }
    }
}
