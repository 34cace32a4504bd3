package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import reactor.core.publisher.Flux;

/** The stream of the queue's page ends with the session of the person. */
class LiveQueueTests {

    /** The first read fails, the second one finds a session, and then the person signs out. */
    private static final class Sessions extends MapSessionRepository {

        private final AtomicInteger reads = new AtomicInteger();

        private Sessions() {
            super(new HashMap<>());
        }

        @Override
        public @Nullable MapSession findById(String id) {
            return switch (reads.incrementAndGet()) {
                case 1 -> throw new DataAccessResourceFailureException("The database does not answer.");
                case 2 -> new MapSession(id);
                default -> null;
            };
        }
    }

    @Test
    void aFailedReadOfTheSessionEndsNothing() {
        var sessions = new Sessions();
        assertThat(LiveQueue.end("session", sessions, Flux.just(1L, 2L, 3L, 4L)).block())
                .isEqualTo(3);
        assertThat(sessions.reads).hasValue(3);
    }
}
