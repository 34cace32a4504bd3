package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

class JobFailuresTests {

    private final ObservationRegistry observations = ObservationRegistry.create();
    private final JobFailures failures = new JobFailures(observations);
    private final List<String> done = new ArrayList<>();

    @Test
    void aPartThatFailsDoesNotHoldUpTheOthersAndFailsTheRun() throws NoSuchMethodException {
        observations.observationConfig().observationHandler(_ -> true);
        var run = new ScheduledTaskObservationContext("", Object.class.getMethod("toString"));

        Observation.createNotStarted("run", () -> run, observations)
                .observe(() ->
                        List.of("one", "broken", "two").forEach(part -> failures.contain(part, () -> work(part))));

        assertThat(done).containsExactly("one", "two");
        assertThat(run.getError()).hasMessage("broken");
    }

    private void work(String part) {
        if (part.equals("broken")) {
            throw new IllegalStateException(part);
        }
        done.add(part);
    }
}
