package org.preventionportal.tasks.participants;

import java.util.Collection;
import java.util.List;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds participants for the surveys that the service sends. */
@Repository
public class ParticipantRecords {

    private final MongoOperations mongo;

    ParticipantRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Each address as often as it was recorded on one of the tasks. */
    public List<Participant> of(Collection<TaskId> tasks) {
        var ofTasks = Criteria.where("task").in(Id.values(tasks));
        return StoredRecords.findStrictly(mongo, Query.query(ofTasks), Participant.class);
    }

    /** Each of the addresses as often as it was recorded on a task. */
    public List<Participant> ofAddresses(Collection<String> addresses) {
        return StoredRecords.findStrictly(
                mongo, Query.query(Criteria.where("email").in(addresses)), Participant.class);
    }
}
