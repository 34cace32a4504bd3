package org.preventionportal.notifications;

import java.util.List;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.JobFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Posts the mails about pending changes of all modules. While Keycloak cannot be reached, they stay pending. */
@Component
public class Notifier {

    private static final Logger log = LoggerFactory.getLogger(Notifier.class);
    private static final int BATCH_SIZE = 200;

    private final List<NotificationSource<?>> sources;
    private final Outbox outbox;
    private final JobFailures failures;

    Notifier(List<NotificationSource<?>> sources, Outbox outbox, JobFailures failures) {
        this.sources = sources;
        this.outbox = outbox;
        this.failures = failures;
    }

    /** A change that fails stays pending and does not hold up the others. */
    @Scheduled(initialDelayString = "${portal.mail.interval}", fixedDelayString = "${portal.mail.interval}")
    public void run() {
        try {
            sources.forEach(this::run);
        } catch (Directory.Unavailable later) {
            log.warn("Notifications wait: Keycloak cannot be reached");
            failures.report(later);
        }
    }

    private <T> void run(NotificationSource<T> source) {
        attempt(
                source,
                () -> source.pending(BATCH_SIZE)
                        .forEach(change -> attempt(source, () -> {
                            outbox.post(source.mails(change));
                            source.markNotified(change);
                        })));
    }

    private void attempt(NotificationSource<?> source, Runnable work) {
        try {
            work.run();
        } catch (Directory.Unavailable later) {
            throw later;
        } catch (RuntimeException failure) {
            failures.failed(source.getClass().getSimpleName(), failure);
        }
    }
}
