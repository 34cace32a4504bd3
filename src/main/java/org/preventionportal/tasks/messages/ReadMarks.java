package org.preventionportal.tasks.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores up to when people have read the messages of tasks and their documents. */
@Repository
public class ReadMarks {

    private final MongoOperations mongo;
    private final Clock clock;

    ReadMarks(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Those of the tasks or documents that changed after the caller read them, by one command at most. */
    public <T extends Id> Set<T> unread(Map<T, Instant> changed, Caller caller) {
        Map<T, Instant> read = changed.isEmpty() ? Map.of() : of(changed.keySet(), caller);
        return changed.entrySet().stream()
                .filter(one -> one.getValue().isAfter(read.getOrDefault(one.getKey(), Instant.EPOCH)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Up to when the caller has read each of the tasks or documents, by one command. */
    <T extends Id> Map<T, Instant> of(Collection<T> things, Caller caller) {
        var mine = Criteria.where("_id")
                .in(things.stream()
                        .map(thing -> ReadMark.id(thing, caller.id()))
                        .distinct()
                        .toList());
        Map<String, Instant> stored = StoredRecords.find(mongo, Query.query(mine), ReadMark.class).stream()
                .collect(Collectors.toMap(ReadMark::id, ReadMark::upTo));
        return things.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        thing -> stored.getOrDefault(ReadMark.id(thing, caller.id()), Instant.EPOCH)));
    }

    /** Up to when each of the people has read it, by one command. */
    public Map<PersonId, Instant> of(Id thing, Collection<PersonId> people) {
        var theirs = Criteria.where("_id")
                .in(people.stream().map(person -> ReadMark.id(thing, person)).toList());
        Map<String, Instant> stored = StoredRecords.find(mongo, Query.query(theirs), ReadMark.class).stream()
                .collect(Collectors.toMap(ReadMark::id, ReadMark::upTo));
        return people.stream()
                .collect(Collectors.toMap(
                        Function.identity(), person -> stored.getOrDefault(ReadMark.id(thing, person), Instant.EPOCH)));
    }

    /**
     * Never moves a mark back, so that a late request from another window marks nothing as unread. Never moves it
     * beyond the present, so that nothing is read before it is written.
     */
    public void set(Id thing, Caller caller, Instant upTo) {
        Instant now = clock.instant();
        var read = new Update().set("person", caller.id()).max("upTo", upTo.isAfter(now) ? now : upTo);
        Upserts.update(mongo, ReadMark.id(thing, caller.id()), read, ReadMark.class);
    }
}
