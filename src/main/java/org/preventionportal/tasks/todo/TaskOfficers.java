package org.preventionportal.tasks.todo;

import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.Task;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds the people to whom tasks are or were assigned. */
@Repository
class TaskOfficers {

    private static final String OFFICER = "progress.officer";

    private final MongoOperations mongo;

    TaskOfficers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Everybody who is or was the officer of a task, also of a copy that a shard still has of one that has moved. The
     * condition leaves out the null by which an index holds the tasks without an officer.
     */
    List<PersonId> all() {
        var assigned = Query.query(Criteria.where(OFFICER).gte(""));
        return mongo.findDistinct(assigned, OFFICER, Task.class, String.class).stream()
                .map(PersonId::new)
                .toList();
    }
}
