package org.preventionportal.tasks.participants;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Records the participants of tasks for later surveys. An address that has opted out before is recorded like every
 * other and gets no survey: leaving it out would answer whether this one person has opted out.
 */
@Service
@Validated
class Participants {

    private final Tasks tasks;
    private final ParticipantRegister register;
    private final ParticipantRecords records;
    private final OptOuts optOuts;
    private final MongoOperations mongo;

    Participants(
            Tasks tasks,
            ParticipantRegister register,
            ParticipantRecords records,
            OptOuts optOuts,
            MongoOperations mongo) {
        this.tasks = tasks;
        this.register = register;
        this.records = records;
        this.optOuts = optOuts;
        this.mongo = mongo;
    }

    /** Repeating it lists nobody twice and keeps nobody longer. */
    @Officers
    public ParticipantsPayload record(@Valid RecordParticipantsInput input, Caller caller) {
        Task task = register.load(input.taskId(), caller);
        List<Participant> participants = input.participants().stream()
                .map(entry -> register.participant(task.id(), entry.address(), entry.organisationKind(), caller))
                .toList();
        register.record(participants);
        return new ParticipantsPayload(
                task, records.find(participants.stream().map(Participant::id).toList()));
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

    /** The task of each participant, as far as the caller sees it. */
    @SignedIn
    public Map<Participant, Task> tasks(List<Participant> participants, Caller caller) {
        return tasks.views(participants, Participant::task, caller);
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
        return caller.decidesFor(task.region())
                ? KeysetPaging.page(mongo, ofTask, Participant.class, ParticipantRecords.BY_ID, range)
                : null;
    }
}
