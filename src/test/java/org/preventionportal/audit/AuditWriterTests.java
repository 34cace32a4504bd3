package org.preventionportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import com.mongodb.client.result.InsertManyResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.stubbing.Stubber;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;

@SliceTest
class AuditWriterTests {

    private final DataAccessException gone = new DataAccessResourceFailureException("gone");

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private Given given;

    private MongoTemplate failing;
    private AuditTrail trail;
    private AuditChain chain;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        failing = spy(mongo);
        chain = AuditChains.create(failing, clock);
        trail = new AuditTrail(failing, new AuditWriter(chain, new JobFailures(ObservationRegistry.NOOP)), clock);
    }

    @Test
    void whatWasDoneIsNotAcknowledgedWithoutItsEntry() {
        atInserts(doThrow(gone).doCallRealMethod());
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> append("acceptTask", AuditOutcome.DONE));
        assertThat(operations()).isEmpty();

        append("startTask", AuditOutcome.DONE);
        assertThat(operations()).containsExactlyInAnyOrder("acceptTask", "startTask");
        assertWhole();
    }

    @Test
    void textThatIsReadElsewhereIsNotShownWithoutItsEntry() {
        atInserts(doThrow(gone).doCallRealMethod());
        var read = new AuditEvent.Read(Caller.SERVICE, "readNotes", Set.of("tsk_1", "tsk_2"));
        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> trail.on(read));

        append("startTask", AuditOutcome.DONE);
        assertThat(mongo.findAll(AuditEntry.class))
                .filteredOn(entry -> entry.operation().equals("readNotes"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(AuditOutcome.FAILED))
                .satisfies(entry -> assertThat(entry.getObjectIds()).containsExactlyInAnyOrder("tsk_1", "tsk_2"));
    }

    @Test
    void whatWasNotDoneIsAnsweredBeforeItsEntryIsStored() {
        atInserts(doThrow(gone).doThrow(gone).doCallRealMethod());
        append("acceptTask", AuditOutcome.DENIED);
        append("acceptTask", AuditOutcome.FAILED);
        assertThat(operations()).isEmpty();
        append("startTask", AuditOutcome.REFUSED);
        assertThat(operations()).containsExactlyInAnyOrder("acceptTask", "acceptTask", "startTask");
        assertWhole();
    }

    @Test
    void anEntryThatWasStoredByAFailedWriteIsNotStoredTwice() {
        append("deferTask", AuditOutcome.DONE);
        atInserts(doAnswer(write -> {
                    var _ = write.callRealMethod();
                    throw gone;
                })
                .doCallRealMethod());
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> append("acceptTask", AuditOutcome.DONE));
        append("startTask", AuditOutcome.DONE);
        assertThat(operations()).containsExactlyInAnyOrder("deferTask", "acceptTask", "startTask");
        assertWhole();
    }

    /** Somebody could otherwise delete what a failed write has stored, and nobody would notice. */
    @Test
    void aHeadIsPublishedOfWhatAFailedWriteHasStored() {
        atInserts(doAnswer(write -> {
                    var _ = write.callRealMethod();
                    throw gone;
                })
                .doCallRealMethod());
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> append("acceptTask", AuditOutcome.DONE));
        append("startTask", AuditOutcome.DONE);
        var heads = heads();
        assertThat(heads).hasSize(2);

        mongo.findAll(AuditEntry.class).stream()
                .filter(entry -> entry.operation().equals("acceptTask"))
                .forEach(mongo::remove);

        assertThat(new TrailVerifier(mongo, clock).verify(heads, 0).faults())
                .singleElement()
                .asString()
                .endsWith("entry 1 is missing");
    }

    @Test
    void whatFindsNoRoomIsCountedAndNotAnswered() {
        atInserts(doThrow(gone));
        var writer = new AuditWriter(chain, new JobFailures(ObservationRegistry.NOOP));
        var registry = new SimpleMeterRegistry();
        var _ = new AuditMetrics(writer, registry, clock);
        trail = new AuditTrail(failing, writer, clock);
        append("acceptTask", AuditOutcome.DENIED);
        AuditEntry waiting = waiting(PersonId.SERVICE);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> writer.append(Collections.nCopies(AuditWriter.MAX_WAITING - 1, waiting)));

        assertThatExceptionOfType(AuditEntriesLost.class).isThrownBy(() -> append("startTask", AuditOutcome.DENIED));

        assertThat(registry.get("portal.audit.lost").functionCounter().count()).isEqualTo(1);
        assertThat(writer.waiting()).isEqualTo(AuditWriter.MAX_WAITING);
    }

    @Test
    void callersWithoutAnAccountFillHalfOfTheRoomOnly() {
        atInserts(doThrow(gone));
        var writer = new AuditWriter(chain, new JobFailures(ObservationRegistry.NOOP));
        trail = new AuditTrail(failing, writer, clock);
        AuditEntry denied = waiting(Caller.ANONYMOUS.id());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> writer.append(Collections.nCopies(AuditWriter.MAX_WAITING / 2, denied)));

        assertThatExceptionOfType(AuditEntriesLost.class).isThrownBy(() -> append("startTask", AuditOutcome.DENIED));
        trail.append(Caller.SERVICE, "startTask", null, AuditOutcome.DENIED, List.of(), "none");
        assertThat(writer.waiting()).isEqualTo(AuditWriter.MAX_WAITING / 2 + 1);
    }

    @Test
    void entriesOfPeopleWithAnAccountLeaveTheOtherHalfToCallersWithoutOne() {
        atInserts(doThrow(gone));
        var writer = new AuditWriter(chain, new JobFailures(ObservationRegistry.NOOP));
        AuditEntry waiting = waiting(PersonId.SERVICE);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> writer.append(Collections.nCopies(AuditWriter.MAX_WAITING / 2, waiting)));
        AuditEntry denied = waiting(Caller.ANONYMOUS.id());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> writer.append(Collections.nCopies(AuditWriter.MAX_WAITING / 2, denied)));
        assertThat(writer.waiting()).isEqualTo(AuditWriter.MAX_WAITING);
    }

    private AuditEntry waiting(PersonId actor) {
        return new AuditEntry(
                "aud_1",
                clock.instant(),
                actor,
                List.of(),
                List.of(),
                "acceptTask",
                null,
                null,
                AuditOutcome.DENIED,
                List.of(),
                "none",
                null,
                null);
    }

    @Test
    void metricsShowWhatWaitsAndForHowLong() {
        var registry = new SimpleMeterRegistry();
        var writer = new AuditWriter(chain, new JobFailures(ObservationRegistry.NOOP));
        var late = Clock.offset(clock, Duration.ofMinutes(2));
        var _ = new AuditMetrics(writer, registry, late);
        trail = new AuditTrail(failing, writer, clock);
        atInserts(doThrow(gone).doCallRealMethod());
        assertThat(value(registry, "portal.audit.oldest")).isZero();

        append("acceptTask", AuditOutcome.DENIED);
        assertThat(value(registry, "portal.audit.waiting")).isEqualTo(1);
        assertThat(value(registry, "portal.audit.oldest")).isBetween(120.0, 130.0);

        writer.writeWaiting();
        assertThat(value(registry, "portal.audit.waiting")).isZero();
        assertThat(value(registry, "portal.audit.oldest")).isZero();
    }

    private static double value(MeterRegistry registry, String gauge) {
        return registry.get(gauge).gauge().value();
    }

    private void atInserts(Stubber answers) {
        answers.when(failing)
                .execute(eq(AuditEntry.class), ArgumentMatchers.<CollectionCallback<InsertManyResult>>any());
    }

    private void append(String operation, AuditOutcome outcome) {
        trail.append(Caller.ANONYMOUS, operation, null, outcome, List.of(), "none");
    }

    private List<String> operations() {
        return mongo.findAll(AuditEntry.class).stream()
                .map(AuditEntry::operation)
                .toList();
    }

    /** The last heads of both chains prove all entries that the writer believes to be stored. */
    private void assertWhole() {
        var report = new TrailVerifier(mongo, clock).verify(heads(), 0);
        assertThat(report.faults()).isEmpty();
        assertThat(report.unpublished()).isZero();
    }

    private List<ChainHead> heads() {
        return chain.takeUnpublished().stream()
                .map(link -> ChainHead.of(link, clock.instant()))
                .toList();
    }
}
