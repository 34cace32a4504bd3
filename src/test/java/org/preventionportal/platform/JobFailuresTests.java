package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

@ExtendWith(OutputCaptureExtension.class)
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

    /** Several jobs run each few seconds. Their traces would fill the log in an hour or two. */
    @Test
    void whileTheDatabaseIsAwayJobsLogALineAMinute(CapturedOutput log) {
        var now = new AtomicLong();
        var quiet = new JobFailures(observations, now::get);
        var away = new DataAccessResourceFailureException("what somebody typed", new MongoTimeoutException("too"));
        for (int round = 0; round < 120; round++) {
            List.of("Mail", "Surveys", "Exports").forEach(job -> quiet.log(job, away));
            now.addAndGet(Duration.ofSeconds(5).toNanos());
        }

        assertThat(log.getAll().lines())
                .hasSize(10)
                .allMatch(line -> line.endsWith("DataAccessResourceFailureException < MongoTimeoutException"));
        assertThat(log).doesNotContain("ERROR").doesNotContain("typed");
    }

    /** A campaign that cannot be counted, and a change of which no mail can be made, fail at each run. */
    @Test
    void whatFailsAtEachRunIsLoggedWithItsTraceOnceAnHour(CapturedOutput log) {
        var now = new AtomicLong();
        var quiet = new JobFailures(observations, now::get);
        for (int round = 0; round < 2 * 60 * 12; round++) {
            List.of("Mail", "Surveys").forEach(job -> quiet.log(job, new IllegalStateException("what somebody typed")));
            now.addAndGet(Duration.ofSeconds(5).toNanos());
        }

        assertThat(log.getAll().lines().filter(line -> line.endsWith("SafeTrace: java.lang.IllegalStateException")))
                .as("traces")
                .hasSize(4);
        assertThat(log.getAll().lines().filter(line -> line.endsWith("failed again: IllegalStateException")))
                .hasSize(2 * 2 * 59);
        assertThat(log).doesNotContain("typed");
    }

    @Test
    void whatFailsInAnotherWayIsLoggedWithItsTraceAtOnce(CapturedOutput log) {
        failures.log("Mail", new IllegalStateException("one"));
        failures.log("Mail", new IllegalArgumentException("other"));

        assertThat(log.getAll().lines().filter(line -> line.endsWith("Mail failed")))
                .hasSize(2);
    }

    /** While a replica set elects a primary, and if one command of a job takes too long: the line names the place. */
    @Test
    void anOutageOfAnyKindSaysWhichCodeWaited(CapturedOutput log) {
        var election = new UncategorizedMongoDbException(
                "what somebody typed", new MongoNotPrimaryException(new BsonDocument(), new ServerAddress()));
        election.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.mongodb.Driver", "send", "Driver.java", 1),
            new StackTraceElement("org.preventionportal.platform.mongodb.Batches", "forEach", "Batches.java", 2),
            new StackTraceElement("org.preventionportal.surveys.Reminding", "remind", "Reminding.java", 3)
        });

        failures.log("Reminders", election);

        assertThat(log.getAll().lines())
                .singleElement()
                .asString()
                .contains(
                        "WARN",
                        "Reminders",
                        "UncategorizedMongoDbException < MongoNotPrimaryException at Reminding.java:3")
                .doesNotContain("typed");
    }

    private void work(String part) {
        if (part.equals("broken")) {
            throw new IllegalStateException(part);
        }
        done.add(part);
    }
}
