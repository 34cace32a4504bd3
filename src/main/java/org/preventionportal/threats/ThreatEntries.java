package org.preventionportal.threats;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores entries of the threat picture. What a caller reads is limited by their {@link ThreatScope}. */
@Repository
class ThreatEntries {

    private static final Sort LAST_CHANGED_FIRST = Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id"));

    /** Officers will not keep so many entries up to date. */
    private static final int MAX_COUNTED = 2000;

    private static final int MAX_ABOUT = 200;

    private final MongoOperations mongo;
    private final ThreatScope scope;

    ThreatEntries(MongoOperations mongo, ThreatScope scope) {
        this.mongo = mongo;
        this.scope = scope;
    }

    Optional<ThreatEntry> find(ThreatEntryId id, Caller caller) {
        var one = new Criteria().andOperator(Criteria.where("_id").is(id.value()), scope.of(caller));
        return StoredRecords.findOne(mongo, Query.query(one), ThreatEntry.class);
    }

    Map<ThreatEntryId, ThreatEntry> find(Collection<ThreatEntryId> ids, Caller caller) {
        return byId(new Criteria().andOperator(some(ids), scope.of(caller)));
    }

    /** For the service itself. */
    Map<ThreatEntryId, ThreatEntry> find(Collection<ThreatEntryId> ids) {
        return ids.isEmpty() ? Map.of() : byId(some(ids));
    }

    private static Criteria some(Collection<ThreatEntryId> ids) {
        return Criteria.where("_id").in(Id.values(ids));
    }

    private Map<ThreatEntryId, ThreatEntry> byId(Criteria which) {
        return StoredRecords.find(mongo, Query.query(which), ThreatEntry.class).stream()
                .collect(Collectors.toMap(ThreatEntry::id, Function.identity()));
    }

    /** The entries that count for one of the regions and one of the themes, the last changed first. */
    List<ThreatEntry> about(Collection<Region> regions, Collection<Theme> themes, LocalDate today) {
        var some = ThreatEntryFilter.counting(today)
                .and("content.region")
                .in(regions)
                .and("content.themes")
                .in(themes);
        var query = Query.query(some).with(LAST_CHANGED_FIRST).limit(MAX_ABOUT);
        return StoredRecords.find(mongo, query, ThreatEntry.class);
    }

    ThreatEntry require(ThreatEntryId id, Caller caller) {
        return find(id, caller).orElseThrow(() -> Refusal.notFound("threatEntryId", "entry of the threat picture"));
    }

    Window<ThreatEntry> page(ThreatEntryFilter filter, LocalDate today, Caller caller, ScrollSubrange range) {
        var query = Query.query(filter.narrow(scope.of(caller), today, caller));
        return KeysetPaging.page(mongo, query, ThreatEntry.class, LAST_CHANGED_FIRST, range);
    }

    /** Counts the entries that a member of a unit may read. */
    int countNaming(Caller caller) {
        var named = ThreatScope.naming(List.copyOf(caller.partners()));
        return count(named) == 0 ? 0 : count(scope.of(caller));
    }

    /** Counts what waits for an officer, by one command. */
    Map<ThreatEntryToDo, Integer> countToDo(LocalDate today, Caller caller) {
        Map<ThreatEntryToDo, Criteria> each = new EnumMap<>(ThreatEntryToDo.class);
        Stream.of(ThreatEntryToDo.values()).forEach(toDo -> each.put(toDo, toDo.narrow(caller, today)));
        return Aggregations.count(mongo, ThreatEntry.class, ThreatEntryToDo.any(), each);
    }

    private int count(Criteria which) {
        return Math.toIntExact(mongo.count(Query.query(which).limit(MAX_COUNTED), ThreatEntry.class));
    }

    /** What counts of an entry. */
    record Counted(Region region, List<Theme> themes, PlaceKind placeKind, List<TaskId> taskIds) {}

    /** The entries that count on the day. */
    List<Counted> counting(LocalDate today) {
        var counting = List.of(
                Aggregation.match(ThreatEntryFilter.counting(today)),
                Aggregation.limit(MAX_COUNTED),
                Aggregation.project()
                        .and("links.tasks")
                        .as("taskIds")
                        .and("content.region")
                        .as("region")
                        .and("content.themes")
                        .as("themes")
                        .and("content.placeKind")
                        .as("placeKind")
                        .andExclude("_id"));
        return Aggregations.run(mongo, ThreatEntry.class, Counted.class, counting);
    }

    /** Visits the entries that count and that the intelligence factor of a request is based on. */
    void forEachBasis(LocalDate today, Consumer<ThreatEntry> action) {
        Batches.forEach(
                mongo,
                () -> ThreatEntryFilter.counting(today).and("links.basisOf.0").exists(true),
                ThreatEntry.class,
                action);
    }

    /**
     * The entries that the intelligence factor of the task is to be based on. There are several after simultaneous
     * links, and where the service has ended before {@link #endBases}.
     */
    List<ThreatEntry> basesOf(TaskId task) {
        var based = Criteria.where("links.basisOf.0")
                .exists(true)
                .and("links.basisOf")
                .is(task.value());
        return StoredRecords.find(mongo, Query.query(based), ThreatEntry.class);
    }

    List<ThreatEntry> otherBasesOf(TaskId task, ThreatEntry entry) {
        return basesOf(task).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .toList();
    }

    /** Leaves out an entry that has changed since it was read: it can have been linked again. */
    void endBases(List<ThreatEntry> some, TaskId task) {
        some.forEach(entry -> ConcurrencyVersions.trySave(mongo, entry.withoutBasis(task)));
    }

    /** Entries that do not count, though the intelligence factor of a request is based on them. */
    List<ThreatEntry> basesThatEnd(LocalDate today, int most) {
        var some = Criteria.where("links.basisOf.0").exists(true);
        var over = new Criteria()
                .orOperator(
                        Criteria.where("state").ne(ThreatEntryState.CONFIRMED),
                        Criteria.where("confirmation.reviewOn").lt(today));
        var query = Query.query(new Criteria().andOperator(some, over)).limit(most);
        return StoredRecords.find(mongo, query, ThreatEntry.class);
    }

    ThreatEntry insert(ThreatEntry entry, Caller caller) {
        return Idempotent.insert(mongo, entry, () -> find(entry.id(), caller));
    }

    ThreatEntry save(ThreatEntry entry, Caller caller) {
        return ConcurrencyVersions.save(mongo, entry, () -> require(entry.id(), caller));
    }
}
