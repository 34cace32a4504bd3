package org.preventionportal.tasks.participants;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.SignedIn;
import org.preventionportal.access.TaskReaders;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Records the participants of tasks for later surveys. An address that has opted out before is recorded like every
 * other and gets no survey: leaving it out would answer whether this one person has opted out.
 */
@Service
@Validated
class Participants {

    private static final Logger log = LoggerFactory.getLogger(Participants.class);
    private static final Sort BY_ID = Sort.by("_id");

    private final Tasks tasks;
    private final OfficerTaskAccess access;
    private final OptOuts optOuts;
    private final MongoOperations mongo;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period kept;

    Participants(
            Tasks tasks,
            OfficerTaskAccess access,
            OptOuts optOuts,
            MongoOperations mongo,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.participants}") Period kept) {
        this.tasks = tasks;
        this.access = access;
        this.optOuts = optOuts;
        this.mongo = mongo;
        this.runs = runs;
        this.clock = clock;
        this.kept = kept;
    }

    /** Repeating it lists nobody twice and keeps nobody longer. */
    @Officers
    public ParticipantsPayload record(@Valid RecordParticipantsInput input, Caller caller) {
        Task task = access.load(input.taskId(), caller);
        if (task.state() != TaskState.IN_PROGRESS && task.state() != TaskState.COMPLETED) {
            throw new Refusal(UserError.input(
                    "taskId", ErrorCode.WRONG_STATE, "People have taken part once a task is in progress."));
        }
        Set<String> addresses = input.participants().stream()
                .map(RecordParticipantsInput.Entry::address)
                .collect(Collectors.toSet());
        input.participants().forEach(entry -> insert(entry, task, caller));
        var named = Criteria.where("_id")
                .in(addresses.stream().map(address -> id(task, address)).toList());
        return new ParticipantsPayload(
                task, StoredRecords.find(mongo, Query.query(named).with(BY_ID), Participant.class));
    }

    private static String id(Task task, String address) {
        return Ids.ofKey(Participant.PREFIX, task.id(), address);
    }

    /** A participant for those who may read the addresses of the task; null for everybody else. */
    @TaskReaders
    public @Nullable Participant find(String id, Caller caller) {
        Participant participant = mongo.findById(id, Participant.class);
        return participant == null
                ? null
                : tasks.find(participant.task(), caller)
                        .filter(task -> caller.decidesFor(task.region()))
                        .map(_ -> participant)
                        .orElse(null);
    }

    private void insert(RecordParticipantsInput.Entry entry, Task task, Caller caller) {
        Instant now = clock.instant();
        Instant end = now.atZone(ZoneOffset.UTC).plus(kept).toInstant();
        try {
            mongo.insert(new Participant(
                    id(task, entry.address()),
                    task.id(),
                    entry.address(),
                    entry.organisationKind(),
                    caller.id(),
                    now,
                    end));
        } catch (DuplicateKeyException listed) {
            log.debug("A participant is listed already");
        }
    }

    /** Says nothing of whether the address was known. */
    @Officers
    public void optOut(@Valid OptOutParticipantInput input) {
        optOuts.add(input.address());
    }

    /** The addresses are for those who deliver in the region; null for everybody else. */
    @SignedIn
    public @Nullable Window<Participant> of(Task task, Caller caller, ScrollSubrange range) {
        var ofTask = Query.query(Criteria.where("task").is(task.id().value()));
        return caller.decidesFor(task.region()) ? Pages.page(mongo, ofTask, Participant.class, BY_ID, range) : null;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        var old = Criteria.where("expiresAt").lt(clock.instant());
        long purged = Batches.remove(mongo, old, Participant.class);
        runs.record(RetainedData.PARTICIPANTS, purged, kept);
    }
}
