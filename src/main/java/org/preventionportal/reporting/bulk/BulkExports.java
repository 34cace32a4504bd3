package org.preventionportal.reporting.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.reporting.bulk.BulkExport.BulkFile;
import org.preventionportal.reporting.bulk.BulkExport.State;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores bulk exports: their owner, their writer and their progress. */
@Repository
class BulkExports {

    /** A writer that has not reported progress for this long is considered dead. It reports every few seconds. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id"));
    private static final List<State> UNFINISHED = List.of(State.WAITING, State.WRITING);

    private final MongoOperations mongo;
    private final Clock clock;

    BulkExports(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    BulkExport insert(BulkExport export) {
        return Idempotent.insert(mongo, export, () -> find(export.id(), export.createdBy()));
    }

    /** Finds an export of this person. */
    Optional<BulkExport> find(ExportId id, PersonId by) {
        var own = Criteria.where("_id").is(id.value()).and("createdBy").is(by.value());
        return Optional.ofNullable(mongo.findOne(Query.query(own), BulkExport.class));
    }

    Window<BulkExport> page(PersonId by, ScrollSubrange range) {
        var own = Query.query(Criteria.where("createdBy").is(by.value()));
        return KeysetPaging.page(mongo, own, BulkExport.class, NEWEST_FIRST, range);
    }

    long unfinishedOf(PersonId by) {
        return mongo.count(
                Query.query(
                        Criteria.where("createdBy").is(by.value()).and("state").in(UNFINISHED)),
                BulkExport.class);
    }

    /** Counts the exports in a state, up to a limit. */
    long count(State state, int most) {
        return mongo.count(Query.query(Criteria.where("state").is(state)).limit(most), BulkExport.class);
    }

    /** Claims the next export that waits or whose writer is dead, for as long as the new writer reports progress. */
    Optional<BulkExport> claim() {
        Instant now = clock.instant();
        var free = Criteria.where("state")
                .in(UNFINISHED)
                .orOperator(
                        Criteria.where("leasedUntil").is(null),
                        Criteria.where("leasedUntil").lt(now));
        return Optional.ofNullable(mongo.findAndModify(
                Query.query(free).with(Sort.by("createdAt", "_id")),
                Update.update("state", State.WRITING)
                        .set("leasedUntil", now.plus(LEASE))
                        .set("writtenCount", 0)
                        .inc("attempts", 1),
                FindAndModifyOptions.options().returnNew(true),
                BulkExport.class));
    }

    /** @return whether no other node has started to write the export meanwhile */
    boolean progress(BulkExport attempt, int writtenCount, int totalCount) {
        return update(
                attempt,
                Update.update("writtenCount", writtenCount)
                        .set("totalCount", totalCount)
                        .set("leasedUntil", clock.instant().plus(LEASE)));
    }

    boolean finish(BulkExport attempt, List<BulkFile> files, Period kept) {
        return update(
                attempt,
                Update.update("state", State.READY)
                        .set("files", files)
                        .set(
                                "expiresAt",
                                clock.instant()
                                        .atZone(ZoneOffset.UTC)
                                        .plus(kept)
                                        .toInstant())
                        .unset("leasedUntil"));
    }

    void tryAgainIn(BulkExport attempt, Duration delay) {
        update(
                attempt,
                Update.update("state", State.WAITING)
                        .set("leasedUntil", clock.instant().plus(delay)));
    }

    boolean fail(BulkExport attempt) {
        return update(attempt, Update.update("state", State.FAILED).unset("leasedUntil"));
    }

    private boolean update(BulkExport attempt, Update update) {
        var mine = Criteria.where("_id")
                .is(attempt.id().value())
                .and("state")
                .is(State.WRITING)
                .and("attempts")
                .is(attempt.attempts());
        return mongo.updateFirst(Query.query(mine), update, BulkExport.class).getMatchedCount() == 1;
    }

    List<BulkExport> overdue() {
        var over = Criteria.where("state").is(State.READY).and("expiresAt").lte(clock.instant());
        return StoredRecords.find(mongo, Query.query(over).limit(100), BulkExport.class);
    }

    void expired(BulkExport export) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(export.id().value())),
                Update.update("state", State.EXPIRED).set("files", List.of()),
                BulkExport.class);
    }
}
