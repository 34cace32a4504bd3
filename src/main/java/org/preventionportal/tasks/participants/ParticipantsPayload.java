package org.preventionportal.tasks.participants;

import java.util.List;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/**
 * Returns the recorded participants with their task.
 *
 * @param participants those that were named
 */
record ParticipantsPayload(Task task, List<Participant> participants) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
