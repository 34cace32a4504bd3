package org.preventionportal.tasks.participants;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ParticipantController implements Nodes {

    private final Participants participants;
    private final Period kept;

    ParticipantController(Participants participants, @Value("${portal.retention.participants}") Period kept) {
        this.participants = participants;
        this.kept = kept;
    }

    /** Returns the address that receives no more surveys. There is no object to show. */
    record OptOutPayload(String email) implements Payload {

        @Override
        public @Nullable TaskId changed() {
            return null;
        }
    }

    @SchemaMapping
    @Nullable
    Window<Participant> participants(Task task, ScrollSubrange range, Caller caller) {
        return participants.of(task, caller, range);
    }

    @SchemaMapping
    Instant expiresAt(Participant participant) {
        return participant.endOf(kept);
    }

    @BatchMapping
    Map<Participant, Task> task(List<Participant> some) {
        return participants.tasks(some, Caller.current());
    }

    @MutationMapping
    ParticipantsPayload recordParticipants(@Argument RecordParticipantsInput input, Caller caller) {
        return participants.record(input, caller);
    }

    @Override
    public String prefix() {
        return Participant.PREFIX;
    }

    @Override
    public @Nullable Participant find(String id, Caller caller) {
        return participants.find(id, caller);
    }

    @MutationMapping
    OptOutPayload optOutParticipant(@Argument OptOutParticipantInput input) {
        participants.optOut(input);
        return new OptOutPayload(input.address());
    }
}
