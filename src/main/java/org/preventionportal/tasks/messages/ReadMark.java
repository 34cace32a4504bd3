package org.preventionportal.tasks.messages;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Stores up to when a person has read the messages of a task, or a document of it with its comments. */
@Document("readMarks")
record ReadMark(@org.springframework.data.annotation.Id String id, PersonId person, Instant upTo) {

    static String id(Id thing, PersonId person) {
        return thing.value() + ' ' + person.value();
    }
}
