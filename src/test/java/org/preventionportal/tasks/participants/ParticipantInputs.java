package org.preventionportal.tasks.participants;

import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.support.Input;
import org.preventionportal.tasks.Task;

/** Inputs that record people of health services, who know that a survey may follow. */
public final class ParticipantInputs {

    private ParticipantInputs() {}

    public static Input of(Task task, String... addresses) {
        return Input.of("taskId", task.id())
                .with("noticeGiven", true)
                .with(
                        "participants",
                        Stream.of(addresses)
                                .map(address -> Map.of("email", address, "organisationKind", "HEALTH"))
                                .toList());
    }
}
