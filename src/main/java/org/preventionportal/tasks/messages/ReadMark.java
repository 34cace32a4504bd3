package org.preventionportal.tasks.messages;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Stores up to when a person has read the messages of a task. */
@Document("readMarks")
record ReadMark(@Id String id, Instant upTo) {

    static String id(TaskId task, PersonId person) {
        return task.value() + ' ' + person.value();
    }
}
