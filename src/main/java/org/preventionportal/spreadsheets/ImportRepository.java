package org.preventionportal.spreadsheets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.spreadsheets.Import.Counts;
import org.preventionportal.spreadsheets.Import.State;
import org.preventionportal.tables.reading.RowProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Stores imports with their progress and problems, until their retention period is over. */
@Repository
class ImportRepository {

    /** Limits the stored problems, because more would not help the reader. */
    private static final int MAX_PROBLEMS = 10_000;

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id"));
    private static final Sort IN_ORDER = Sort.by("number", "_id");

    private final MongoOperations mongo;
    private final Clock clock;
    private final Duration lease;
    private final RetentionRuns runs;

    /** @param lease how long after its last progress an import counts as interrupted */
    ImportRepository(
            MongoOperations mongo, Clock clock, @Value("${portal.import-lease}") Duration lease, RetentionRuns runs) {
        this.mongo = mongo;
        this.clock = clock;
        this.lease = lease;
        this.runs = runs;
    }

    Import insert(Import run) {
        return Idempotent.insert(mongo, run, () -> find(run.id()));
    }

    private Optional<Import> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Import.class));
    }

    Optional<Import> find(String id, Caller caller) {
        var one = new Criteria().andOperator(Criteria.where("_id").is(id), scope(caller));
        return Optional.ofNullable(mongo.findOne(Query.query(one), Import.class));
    }

    /** @param sheet null for every sheet */
    Window<Import> page(@Nullable ImportSheet sheet, ScrollSubrange range, Caller caller) {
        Criteria which = sheet == null
                ? scope(caller)
                : new Criteria().andOperator(Criteria.where("sheet").is(sheet), scope(caller));
        return KeysetPaging.page(mongo, Query.query(which), Import.class, NEWEST_FIRST, range);
    }

    /**
     * Only the person who has confirmed that the participants know about it imports them. Other sheets are for
     * programme managers.
     */
    private static Criteria scope(Caller caller) {
        Criteria own =
                Criteria.where("createdBy").is(caller.id().value()).and("sheet").is(ImportSheet.PARTICIPANTS);
        return caller.isManager()
                ? new Criteria().orOperator(Criteria.where("sheet").ne(ImportSheet.PARTICIPANTS), own)
                : own;
    }

    Window<ImportProblem> problems(Import run, ScrollSubrange range) {
        return KeysetPaging.page(mongo, problemsOf(run), ImportProblem.class, IN_ORDER, range);
    }

    private static Query problemsOf(Import run) {
        return Query.query(ofRun(run.id()));
    }

    private static Criteria ofRun(String id) {
        return Criteria.where("run").is(id);
    }

    /** Claims the import for one reader and resets its progress; empty if another reader has claimed it. */
    Optional<Import> begin(String id, Caller caller) {
        Instant now = clock.instant();
        var one = new Criteria().andOperator(Criteria.where("_id").is(id), scope(caller), free(now));
        Optional<Import> begun = Optional.ofNullable(mongo.findAndModify(
                Query.query(one),
                claimFrom(now)
                        .set("state", State.READING)
                        .set("rows", Counts.NONE)
                        .unset("finishedAt"),
                FindAndModifyOptions.options().returnNew(true),
                Import.class));
        begun.ifPresent(run -> removeProblems(run.id()));
        return begun;
    }

    private Update claimFrom(Instant now) {
        return Update.update("busyUntil", now.plus(lease)).inc("attempt", 1);
    }

    private static Criteria free(Instant now) {
        return new Criteria()
                .orOperator(
                        Criteria.where("busyUntil").is(null),
                        Criteria.where("busyUntil").lt(now));
    }

    private void removeProblems(String id) {
        Batches.remove(mongo, ofRun(id), ImportProblem.class);
    }

    @Scheduled(initialDelay = 7, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        runs.purge(RetainedData.IMPORTS, this::removeCreatedBefore);
    }

    private long removeCreatedBefore(Instant then) {
        var old = new Criteria().andOperator(Criteria.where("createdAt").lt(then), free(clock.instant()));
        List<String> removed = new ArrayList<>();
        Batches.forEachId(mongo, old, Import.class, id -> {
            if (tryClaim(id)) {
                remove(id);
                removed.add(id);
            }
        });
        return removed.size();
    }

    /** Returns false if somebody has sent its file again. */
    private boolean tryClaim(String id) {
        Instant now = clock.instant();
        var one = new Criteria().andOperator(Criteria.where("_id").is(id), free(now));
        return mongo.updateFirst(Query.query(one), claimFrom(now), Import.class).getMatchedCount() == 1;
    }

    /** The problems come first: nothing would find them without their import. */
    private void remove(String id) {
        removeProblems(id);
        mongo.remove(Query.query(Criteria.where("_id").is(id)), Import.class);
    }

    /**
     * Stores how far an import is. It may be repeated.
     *
     * @return false if another reader has claimed the import since
     */
    boolean progress(Import run, Counts counts, List<RowProblem> problems) {
        boolean current = update(
                run,
                Update.update("rows", counts).set("busyUntil", clock.instant().plus(lease)));
        int number = counts.problemCount() - problems.size();
        List<ImportProblem> kept = new ArrayList<>();
        for (RowProblem problem : problems) {
            if (number < MAX_PROBLEMS) {
                kept.add(ImportProblem.of(run, number, problem));
            }
            number++;
        }
        if (current && !kept.isEmpty()) {
            insert(kept);
        }
        return current;
    }

    private void insert(List<ImportProblem> problems) {
        try {
            mongo.insertAll(problems);
        } catch (DuplicateKeyException someAreThere) {
            problems.forEach(mongo::save);
        }
    }

    Import end(Import run, State state) {
        update(run, Update.update("state", state).unset("busyUntil").set("finishedAt", clock.instant()));
        return find(run.id()).orElseThrow();
    }

    /** @return false if another reader has claimed the import since, so that nothing was updated */
    private boolean update(Import run, Update update) {
        var same = Criteria.where("_id").is(run.id()).and("attempt").is(run.attempt());
        return mongo.updateFirst(Query.query(same), update, Import.class).getMatchedCount() == 1;
    }
}
