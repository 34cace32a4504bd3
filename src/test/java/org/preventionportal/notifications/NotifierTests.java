package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.JobFailures;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

/** Checks that a change about which no mail can be made holds up nothing else. */
class NotifierTests {

    private static final PersonId READER = new PersonId("10000000-0000-4000-8000-000000000001");

    private final List<String> posted = new ArrayList<>();
    private final List<String> notified = new ArrayList<>();
    private final Outbox outbox = mock();
    private final Directory.Unavailable unavailable = mock();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final ScheduledTaskObservationContext run = scheduled();

    NotifierTests() {
        observations.observationConfig().observationHandler(_ -> true);
        doAnswer(call -> posted.addAll(
                        call.<List<Mail>>getArgument(0).stream().map(Mail::id).toList()))
                .when(outbox)
                .post(anyList());
    }

    @Test
    void aChangeThatFailsStaysPendingAndTheNextOnesAreNotified() {
        run(changes("one", "broken", "two"), changes("three"));

        assertThat(posted).containsExactly("one", "two", "three");
        assertThat(notified).containsExactly("one", "two", "three");
    }

    /** A crash between the two would lose the mails. */
    @Test
    void aChangeIsMarkedOnlyAfterItsMailsArePosted() {
        doThrow(new IllegalStateException("full")).when(outbox).post(anyList());
        run(changes("one"));

        assertThat(notified).isEmpty();
    }

    @Test
    void aSourceThatFailsDoesNotStopTheNextOne() {
        NotificationSource<String> broken = mock(call -> {
            throw new IllegalStateException(call.getMethod().getName());
        });
        run(broken, changes("one"));

        assertThat(posted).containsExactly("one");
    }

    @Test
    void everythingWaitsWhileKeycloakCannotBeReached() {
        run(changes("one", "later", "two"), changes("three"));

        assertThat(posted).containsExactly("one");
        assertThat(notified).containsExactly("one");
    }

    @Test
    void aRunHasFailedIfAPartOfItHas() {
        run(changes("one"));
        assertThat(run.getError()).isNull();

        run(changes("one", "broken", "two"), changes("three"));
        assertThat(run.getError()).hasMessage("broken");
    }

    @Test
    void aRunHasFailedWhileKeycloakCannotBeReached() {
        run(changes("later"));
        assertThat(run.getError()).isEqualTo(unavailable);
    }

    @SafeVarargs
    private void run(NotificationSource<String>... sources) {
        var notifier = new Notifier(List.of(sources), outbox, new JobFailures(observations));
        Observation.createNotStarted("run", () -> run, observations).observe(notifier::run);
    }

    private static ScheduledTaskObservationContext scheduled() {
        try {
            return new ScheduledTaskObservationContext("", Notifier.class.getMethod("run"));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private NotificationSource<String> changes(String... ids) {
        return new NotificationSource<>() {

            @Override
            public List<String> pending(int limit) {
                return List.of(ids);
            }

            @Override
            public List<Mail> mails(String change) {
                return switch (change) {
                    case "broken" -> throw new IllegalStateException(change);
                    case "later" -> throw unavailable;
                    default -> List.of(new Mail(change, READER, Template.DIGEST, Map.of()));
                };
            }

            @Override
            public void markNotified(String change) {
                notified.add(change);
            }
        };
    }
}
