package org.preventionportal.tasks.messages;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores up to when people have read the messages of tasks. */
@Repository
class ReadMarks {

    private final MongoOperations mongo;

    ReadMarks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Up to when the caller has read each of the tasks, by one command. */
    Map<TaskId, Instant> of(Collection<TaskId> tasks, Caller caller) {
        var mine = Criteria.where("_id")
                .in(tasks.stream()
                        .map(task -> ReadMark.id(task, caller.id()))
                        .distinct()
                        .toList());
        Map<String, Instant> stored = StoredRecords.find(mongo, Query.query(mine), ReadMark.class).stream()
                .collect(Collectors.toMap(ReadMark::id, ReadMark::upTo));
        return tasks.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        task -> stored.getOrDefault(ReadMark.id(task, caller.id()), Instant.EPOCH)));
    }

    /** Never moves a mark back, so a late request from another window marks nothing as unread. */
    void set(TaskId task, Caller caller, Instant upTo) {
        var mine = Query.query(Criteria.where("_id").is(ReadMark.id(task, caller.id())));
        mongo.upsert(mine, new Update().max("upTo", upTo), ReadMark.class);
    }
}
