package org.preventionportal.tasks.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.progress.TaskState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keeps the stored order of the queue equal to the policy and the portfolio, without reading the queue.
 *
 * <p>Each change of the portfolio publishes the new spread ({@link QueueSpread}) and moves the requests from the spread
 * that was published before to the new one. Then it looks whether another change has published meanwhile, and if so
 * follows. So the last to move anything has seen that nothing is left to move, on several nodes and without a lock.
 * {@link #refresh()}, which a timer calls, corrects what a crash leaves behind.
 */
@Component
public class QueueOrder {

    private static final Logger log = LoggerFactory.getLogger(QueueOrder.class);
    private static final int MAX_ROUNDS = 200;
    private static final int BATCH_SIZE = 1000;

    static final String POLICY = "queuePosition.score.policy";

    private final MongoOperations mongo;
    private final PriorityPolicies policies;
    private final Portfolio portfolio;

    QueueOrder(MongoOperations mongo, PriorityPolicies policies, Portfolio portfolio) {
        this.mongo = mongo;
        this.policies = policies;
        this.portfolio = portfolio;
    }

    /** Moves the requests after a task was accepted, with a number of commands that does not depend on the queue. */
    public void settle() {
        afterwards(this::follow);
    }

    /**
     * Corrects the position of a request that was saved: it may have been read or scored before the others were moved.
     *
     * @return whether the stored request now differs from the one that was saved
     */
    public boolean place(Task saved) {
        if (published().filter(spread -> spread.isOf(saved)).isPresent()) {
            return false;
        }
        afterwards(() -> correct(saved));
        return true;
    }

    /** Corrects every request after a change of the weights or of days that have passed. */
    public void rebuild() {
        afterwards(this::refresh);
    }

    /**
     * Only logs a failure of the database, because the change is already written and an exception would make it look
     * undone. The timer repeats it.
     */
    private static void afterwards(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException failure) {
            log.warn(
                    "The queue could not be refreshed at once: {}",
                    failure.getClass().getSimpleName());
        }
    }

    private void follow() {
        PriorityPolicy policy = policies.current();
        QueueSpread to = QueueSpread.of(policy, portfolio.spread());
        @Nullable QueueSpread from = publish(to);
        while (from != null && from.policy() == policy.version() && !from.equals(to)) {
            BulkOperations updates = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, Task.class);
            to.movesFrom(from).forEach(move -> move.update(updates, policy));
            updates.execute();
            from = to;
            to = published().orElse(to);
        }
        if (from == null || to.policy() != from.policy()) {
            refresh();
        }
    }

    private void correct(Task saved) {
        @Nullable Task task = saved;
        while (task != null && task.isOpen()) {
            @Nullable QueueSpread spread = published().orElse(null);
            if (spread == null) {
                refresh();
                return;
            }
            if (spread.isOf(task)) {
                return;
            }
            rescore(List.of(task), spread, policies.version(spread.policy()));
            task = mongo.findById(task.id().value(), Task.class);
        }
    }

    /** Counts the portfolio, finds requests that are not scored with it and corrects them until it finds none. */
    public void refresh() {
        portfolio.recount();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            PriorityPolicy policy = policies.current();
            QueueSpread spread = QueueSpread.of(policy, portfolio.spread());
            publish(spread);
            List<Task> stale = stale(spread);
            if (stale.isEmpty()) {
                return;
            }
            rescore(stale, spread, policy);
        }
        log.error("The order of the queue was not stable after {} rounds", MAX_ROUNDS);
    }

    /** @return the spread that was published before; null at the first time */
    private @Nullable QueueSpread publish(QueueSpread spread) {
        return mongo.findAndReplace(
                Query.query(Criteria.where("_id").is(QueueSpread.ID)),
                spread,
                FindAndReplaceOptions.options().upsert());
    }

    private Optional<QueueSpread> published() {
        return Optional.ofNullable(mongo.findById(QueueSpread.ID, QueueSpread.class));
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
        return mongo.find(Query.query(new Criteria().orOperator(reasons)).limit(BATCH_SIZE), Task.class);
    }

    /** Corrects each request, unless its score is not the one that was read any more. */
    private void rescore(List<Task> stale, QueueSpread spread, PriorityPolicy policy) {
        BulkOperations updates = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Task.class);
        for (Task task : stale) {
            Score old = Objects.requireNonNull(task.queuePosition()).score();
            var same = queued().and("_id")
                    .is(task.id().value())
                    .and("version")
                    .is(task.version())
                    .and(POLICY)
                    .is(old.policy())
                    .and(SpreadMove.REGION_SPREAD)
                    .is(old.regionSpread())
                    .and(SpreadMove.THEME_SPREAD)
                    .is(old.themeSpread());
            updates.updateOne(Query.query(same), Update.update("queuePosition", spread.positionOf(task, policy)));
        }
        updates.execute();
    }

    static Criteria queued() {
        return Criteria.where("progress.state").in(TaskState.OPEN);
    }
}
