package org.preventionportal.tasks.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskPayload;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ParticipantController {

    private final Participants participants;

    ParticipantController(Participants participants) {
        this.participants = participants;
    }

    /** That nobody will be asked under this address; there is no object to show. */
    record OptOutPayload(String email, List<UserError> userErrors) implements Payload {

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

    @MutationMapping
    TaskPayload recordParticipants(@Argument RecordParticipantsInput input, Caller caller) {
        return new TaskPayload(participants.record(input, caller));
    }

    @MutationMapping
    OptOutPayload optOutParticipant(@Argument OptOutParticipantInput input) {
        participants.optOut(input);
        return new OptOutPayload(input.address(), List.of());
    }
}
