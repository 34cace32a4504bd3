package org.preventionportal.tasks.participants;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds the rules for recording participants, whether of one task or from a sheet of many. Callers must check the role.
 */
@Component
public class ParticipantRegister {

    private final ParticipantRecords records;
    private final OfficerTaskAccess access;
    private final Clock clock;
    private final Period kept;

    ParticipantRegister(
            ParticipantRecords records,
            OfficerTaskAccess access,
            Clock clock,
            @Value("${portal.retention.participants}") Period kept) {
        this.records = records;
        this.access = access;
        this.clock = clock;
        this.kept = kept;
    }

    public static String id(TaskId task, String address) {
        return Ids.ofKey(Participant.PREFIX, task, address);
    }

    /** @throws Refusal if the task does not exist, or as {@link #requireOpenTo} */
    Task load(TaskId id, Caller caller) {
        Task task = access.load(id, caller);
        requireOpenTo(task, caller);
        return task;
    }

    /** @throws Refusal if the caller does not decide for the task's region, or nobody can have taken part yet */
    public void requireOpenTo(Task task, Caller caller) {
        access.requireRegion("taskId", task.region(), caller);
        if (!TaskState.WITH_PARTICIPANTS.contains(task.state())) {
            throw new Refusal(UserError.input(
                    "taskId", ErrorCode.WRONG_STATE, "People have taken part once a task is in progress."));
        }
    }

    public Participant participant(TaskId task, String address, PartnerKind kind, Caller caller) {
        Instant now = clock.instant();
        Instant end = now.atZone(ZoneOffset.UTC).plus(kept).toInstant();
        return new Participant(id(task, address), task, address, kind, caller.id(), now, end);
    }

    /** Repeating it lists nobody twice and keeps nobody longer. */
    public void record(Collection<Participant> participants) {
        records.insert(participants);
    }
}
