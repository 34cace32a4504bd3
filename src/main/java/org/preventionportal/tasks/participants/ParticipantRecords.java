package org.preventionportal.tasks.participants;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores participants, and finds them for the surveys that the service sends. */
@Repository
public class ParticipantRecords {

    static final Sort BY_ID = Sort.by("_id");

    private static final int AT_ONCE = 500;
    private static final String TASK = "task";

    private final MongoOperations mongo;

    ParticipantRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Each address as often as it was recorded on one of the tasks. */
    public List<Participant> of(Collection<TaskId> tasks) {
        var ofTasks = Criteria.where(TASK).in(Id.values(tasks));
        return StoredRecords.findStrictly(mongo, Query.query(ofTasks), Participant.class);
    }

    /** Those of the tasks that have participants. */
    public Set<TaskId> recordedOn(Collection<TaskId> tasks) {
        List<AggregationOperation> stages = List.of(match(Criteria.where(TASK).in(Id.values(tasks))), group(TASK));
        return Aggregations.run(mongo, Participant.class, Document.class, stages).stream()
                .map(found -> new TaskId(found.getString("_id")))
                .collect(Collectors.toSet());
    }

    /** Each of the addresses as often as it was recorded on a task. */
    public List<Participant> ofAddresses(Collection<String> addresses) {
        return StoredRecords.findStrictly(
                mongo, Query.query(Criteria.where("email").in(addresses)), Participant.class);
    }

    /** Those of the addresses that are recorded on none of some tasks. */
    public Set<String> recordedOnNone(Collection<String> addresses, Collection<TaskId> tasks) {
        Set<String> onNone = new HashSet<>(addresses);
        addresses.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> ofAddresses(some).stream())
                .filter(participant -> tasks.contains(participant.task()))
                .forEach(participant -> onNone.remove(participant.email()));
        return onNone;
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

    long removeExpired(Instant now, Period kept) {
        Instant first = now.atZone(ZoneOffset.UTC).minus(kept).toInstant();
        return Batches.remove(mongo, Criteria.where("createdAt").lt(first), Participant.class)
                + Batches.remove(mongo, Criteria.where("expiresAt").lt(now), Participant.class);
    }
}
