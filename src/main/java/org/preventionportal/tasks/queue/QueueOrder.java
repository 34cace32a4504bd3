package org.preventionportal.tasks.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.IntelligenceBasis;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.progress.TaskState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keeps the stored order of the queue equal to the policy and the portfolio, without reading the queue.
 *
 * <p>Each change of the portfolio reads the published spread ({@link QueueSpread}), counts the portfolio, and publishes
 * the new spread if nobody else has published since; otherwise it counts again. So the last spread to be published has
 * counted every change. Then it moves the requests from the earlier spread to the new one,
 * and on to the spreads that were published meanwhile. So the last to move requests has moved them to the last spread,
 * on several nodes without a lock between them. {@link #refresh()}, which a timer calls, corrects what a crash leaves
 * behind.
 */
@Component
public class QueueOrder {

    private static final Logger log = LoggerFactory.getLogger(QueueOrder.class);
    private static final int MAX_ROUNDS = 200;
    private static final int MAX_WAIT_SECONDS = 1;
    private static final int BATCH_SIZE = 1000;

    static final String POLICY = "queuePosition.score.policy";

    private final MongoOperations mongo;
    private final PriorityPolicies policies;
    private final Portfolio portfolio;
    private final JobFailures failures;
    private final ReentrantLock turns = new ReentrantLock();

    QueueOrder(MongoOperations mongo, PriorityPolicies policies, Portfolio portfolio, JobFailures failures) {
        this.mongo = mongo;
        this.policies = policies;
        this.portfolio = portfolio;
        this.failures = failures;
    }

    /** Moves the requests after work has begun. The number of commands does not depend on the queue. */
    public void settle() {
        afterwards(this::follow);
    }

    /**
     * Corrects the position of a request that was saved: it may have been read or scored before the others were moved.
     *
     * @return the request as it is stored then
     */
    public Task place(Task saved) {
        var placed = new AtomicReference<>(saved);
        afterwards(() -> placed.set(corrected(saved)));
        return placed.get();
    }

    /** Corrects every request after a change of the weights or of days that have passed. */
    public void rebuild() {
        afterwards(this::refresh);
    }

    /**
     * Only logs a failure, because the change is already written and an exception would make it look undone. The timer
     * repeats the work.
     */
    private static void afterwards(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.warn("The queue could not be refreshed at once", SafeTrace.of(failure));
        }
    }

    /** Changes on this node take turns. Of those that count at the same time, all but one would have to count again. */
    private void follow() {
        boolean isInTurn = awaitTurn();
        try {
            followInTurn();
        } finally {
            if (isInTurn) {
                turns.unlock();
            }
        }
    }

    /** Without a turn in time, a change counts beside the others: it is stored already, and somebody waits for it. */
    private boolean awaitTurn() {
        try {
            return turns.tryLock(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void followInTurn() {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            @Nullable QueueSpread earlier = published();
            PriorityPolicy policy = policies.current();
            if (earlier == null || earlier.policy() != policy.version()) {
                refresh();
                return;
            }
            QueueSpread next = QueueSpread.of(earlier, policy, portfolio.spread());
            if (publish(next)) { // even if it is the same, so that an older count is not published afterwards
                move(earlier, next, policy);
                return;
            }
        }
        log.error("The spread could not be published in {} rounds", MAX_ROUNDS);
    }

    /** Each region or theme by a command of its own, which has a time limit of its own. */
    private void move(QueueSpread earlier, QueueSpread next, PriorityPolicy policy) {
        QueueSpread from = earlier;
        QueueSpread to = next;
        while (to.policy() == policy.version() && !to.scoresLike(from)) {
            for (SpreadMove move : to.movesFrom(from)) {
                BulkOperations updates = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, Task.class);
                move.update(updates, policy);
                updates.execute();
            }
            from = to;
            to = Objects.requireNonNullElse(published(), to);
        }
    }

    /** Ends with what is stored, unless somebody else has changed the request meanwhile. */
    private Task corrected(Task saved) {
        Task task = saved;
        for (int round = 0; round < MAX_ROUNDS && task.isOpen(); round++) {
            @Nullable QueueSpread spread = published();
            if (spread == null) {
                refresh();
            } else if (spread.isScoreOf(task)) {
                return task.version() == saved.version() ? task : saved;
            } else {
                rescore(List.of(task), spread, policies.version(spread.policy()));
            }
            task = Objects.requireNonNullElse(mongo.findById(saved.id().value(), Task.class), saved);
        }
        return saved;
    }

    /** Counts the portfolio, finds requests that are not scored with it and corrects them until it finds none. */
    public void refresh() {
        portfolio.recount();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            @Nullable QueueSpread earlier = published();
            PriorityPolicy policy = policies.current();
            QueueSpread spread = QueueSpread.of(earlier, policy, portfolio.spread());
            if (spread.scoresLike(earlier) || publish(spread)) {
                List<Task> stale = stale(spread);
                List<Task> intact = stale.stream().filter(QueueSpread::canScore).toList();
                if (intact.isEmpty()) {
                    stale.forEach(this::report);
                    return;
                }
                rescore(intact, spread, policy);
            }
        }
        log.error("The order of the queue was not stable after {} rounds", MAX_ROUNDS);
    }

    private void report(Task damaged) {
        log.error("{} cannot be scored: it has no position or no main theme", damaged.id());
        failures.report(new IllegalStateException("A request cannot be scored"));
    }

    /** @return false if another change has published since the earlier spread was read */
    private boolean publish(QueueSpread spread) {
        return ConcurrencyVersions.trySave(mongo, spread);
    }

    private @Nullable QueueSpread published() {
        return mongo.findById(QueueSpread.ID, QueueSpread.class);
    }

    private List<Task> stale(QueueSpread spread) {
        List<Criteria> reasons = new ArrayList<>();
        reasons.add(queued().and(POLICY).ne(spread.policy()));
        spread.regions()
                .forEach((region, part) -> reasons.add(queued().and(SpreadMove.REGION)
                        .is(region)
                        .and(SpreadMove.REGION_SPREAD)
                        .ne(part)));
        spread.themes()
                .forEach((theme, part) -> reasons.add(queued().and(SpreadMove.THEME)
                        .is(theme)
                        .and(SpreadMove.THEME_SPREAD)
                        .ne(part)));
        return StoredRecords.find(
                mongo, Query.query(new Criteria().orOperator(reasons)).limit(BATCH_SIZE), Task.class);
    }

    /** Corrects each request, unless its score is not the one that was read any more. */
    private void rescore(List<Task> stale, QueueSpread spread, PriorityPolicy policy) {
        BulkOperations updates = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Task.class);
        for (Task task : stale) {
            updates.updateOne(unmoved(task), Update.update("queuePosition", spread.positionOf(task, policy)));
        }
        updates.execute();
    }

    /** @return false if the request has changed or was moved since it was read */
    boolean trySave(Task task, QueuePosition next) {
        // As a single update of the class, Spring Data would count a new version, which the partner would see.
        BulkOperations update = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Task.class);
        update.updateOne(unmoved(task), Update.update("queuePosition", next));
        return update.execute().getMatchedCount() == 1;
    }

    /** Finds the request if it has the version, the score and the basis that were read. */
    private static Query unmoved(Task task) {
        QueuePosition position = Objects.requireNonNull(task.queuePosition());
        Score read = position.score();
        IntelligenceBasis basis = position.basis();
        return Query.query(queued().and("_id")
                .is(task.id().value())
                .and("version")
                .is(task.version())
                .and(POLICY)
                .is(read.policy())
                .and(SpreadMove.REGION_SPREAD)
                .is(read.regionSpread())
                .and(SpreadMove.THEME_SPREAD)
                .is(read.themeSpread())
                .and("queuePosition.basis.entry")
                .is(basis == null ? null : basis.entry()));
    }

    static Criteria queued() {
        return Criteria.where("progress.state").in(TaskState.OPEN);
    }
}
