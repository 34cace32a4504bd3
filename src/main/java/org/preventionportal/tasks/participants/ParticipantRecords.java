package org.preventionportal.tasks.participants;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores participants, and finds them for the surveys that the service sends. */
@Repository
public class ParticipantRecords {

    static final Sort BY_ID = Sort.by("_id");

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

    /** Those of the ids that are recorded. */
    public List<Participant> find(Collection<String> ids) {
        return StoredRecords.findStrictly(
                mongo, Query.query(Criteria.where("_id").in(ids)).with(BY_ID), Participant.class);
    }

    /** Inserts participants with one command, and leaves those who are stored already unchanged. */
    void insert(Collection<Participant> participants) {
        Map<String, Participant> byId = new LinkedHashMap<>();
        participants.forEach(participant -> byId.putIfAbsent(participant.id(), participant));
        find(byId.keySet()).forEach(listed -> byId.remove(listed.id()));
        if (byId.isEmpty()) {
            return;
        }
        try {
            mongo.insertAll(byId.values());
        } catch (DuplicateKeyException listedMeanwhile) {
            insert(byId.values());
        }
    }

    long removeExpiredBefore(Instant then) {
        return Batches.remove(mongo, Criteria.where("expiresAt").lt(then), Participant.class);
    }
}
