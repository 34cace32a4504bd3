package org.preventionportal.tasks.participants;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of participants, each with the query that it serves. */
@Component
class ParticipantIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        "participants",
                        "createdAt",
                        "{'createdAt': 1}",
                        "Deletes participants who were recorded before a retention period that is shorter now."),
                Index.on(
                        "participants",
                        "email",
                        "{'email': 1}",
                        "Finds an address on every task, to delete it or to know whether a respondent took part."),
                Index.on(
                        "participants",
                        "expiresAt",
                        "{'expiresAt': 1}",
                        "Deletes participants whose retention period is over."),
                Index.on(
                        "participants",
                        "task",
                        "{'task': 1, '_id': 1}",
                        "Lists the participants of a task, and finds the tasks that have some."),
                Index.ofPerson("participants", "createdBy", "createdBy"));
    }
}
