package org.preventionportal.tasks.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.TaskState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keeps the stored order of the queue equal to the policy and the portfolio. It runs after each change that could move
 * a request, and on a timer for the days that pass.
 *
 * <p>It finds requests whose stored spread or policy is out of date and updates them until it finds none. One update
 * corrects the spread of a whole region or theme, so that accepting a request does not read the others. Several nodes
 * need no lock, since every run ends with a search that found nothing out of date: the last writer has searched last.
 */
@Component
public class QueueOrder {

    private static final Logger log = LoggerFactory.getLogger(QueueOrder.class);
    private static final int MAX_ROUNDS = 200;
    private static final int BATCH_SIZE = 1000;

    private static final String REGION = "need.region";
    private static final String THEME = "need.mainTheme";
    private static final String POLICY = "queuePosition.score.policy";
    private static final String REGION_SPREAD = "queuePosition.score.regionSpread";
    private static final String THEME_SPREAD = "queuePosition.score.themeSpread";

    private final MongoOperations mongo;
    private final PriorityPolicies policies;
    private final Portfolio portfolio;

    QueueOrder(MongoOperations mongo, PriorityPolicies policies, Portfolio portfolio) {
        this.mongo = mongo;
        this.policies = policies;
        this.portfolio = portfolio;
    }

    /**
     * Refreshes after a change that is already written, and only logs a failure of the database, because an exception
     * would make the change look undone. The timer repeats it.
     */
    public void settle() {
        try {
            refresh();
        } catch (DataAccessException failure) {
            log.warn(
                    "The queue could not be refreshed at once: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** Refreshes the order and throws if the database fails. For the timer, which has no change to protect. */
    public void refresh() {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            PriorityPolicy policy = policies.current();
            Spread spread = portfolio.spread();
            List<Task> stale = stale(policy, spread);
            if (stale.isEmpty()) {
                return;
            }
            update(stale, policy, spread);
        }
        log.error("The order of the queue was not stable after {} rounds", MAX_ROUNDS);
    }

    private List<Task> stale(PriorityPolicy policy, Spread spread) {
        List<Criteria> reasons = new ArrayList<>();
        reasons.add(queued().and(POLICY).ne(policy.version()));
        for (Region region : Region.values()) {
            reasons.add(queued().and(REGION).is(region).and(REGION_SPREAD).ne(spread.regionPart(region)));
        }
        for (Theme theme : Theme.values()) {
            reasons.add(queued().and(THEME).is(theme).and(THEME_SPREAD).ne(spread.themePart(theme)));
        }
        return mongo.find(Query.query(new Criteria().orOperator(reasons)).limit(BATCH_SIZE), Task.class);
    }

    private static Criteria queued() {
        return Criteria.where("progress.state").in(TaskState.OPEN);
    }

    private void update(List<Task> stale, PriorityPolicy policy, Spread spread) {
        BulkOperations updates = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, Task.class);
        Map<Drift, List<String>> drifts = new HashMap<>();
        for (Task task : stale) {
            QueuePosition position = Objects.requireNonNull(task.queuePosition());
            if (position.score().policy() == policy.version()) {
                Drift.of(task, spread)
                        .forEach(drift -> drifts.computeIfAbsent(drift, _ -> new ArrayList<>())
                                .add(task.id().value()));
            } else {
                rescore(updates, task, policy, spread);
            }
        }
        drifts.forEach((drift, ids) -> drift.update(updates, policy, ids));
        updates.execute();
    }

    /** Scores one request under a new policy. The update applies only if its score is still the one that was read. */
    private static void rescore(BulkOperations updates, Task task, PriorityPolicy policy, Spread spread) {
        QueuePosition old = Objects.requireNonNull(task.queuePosition());
        QueuePosition next = old.rescored(old.score().under(policy.version(), spread, task.need()), policy.weights());
        var same = queued().and("_id")
                .is(task.id().value())
                .and("version")
                .is(task.version())
                .and(POLICY)
                .is(old.score().policy())
                .and(REGION_SPREAD)
                .is(old.score().regionSpread())
                .and(THEME_SPREAD)
                .is(old.score().themeSpread());
        updates.updateOne(Query.query(same), Update.update("queuePosition", next));
    }

    /** A part of the spread that has changed since requests were scored with it. */
    private record Drift(String groupField, Object group, String partField, int from, int to) {

        static List<Drift> of(Task task, Spread spread) {
            var score = Objects.requireNonNull(task.queuePosition()).score();
            Theme theme = Objects.requireNonNull(task.need().mainTheme());
            return Arrays.asList(
                            new Drift(
                                    REGION,
                                    task.region(),
                                    REGION_SPREAD,
                                    score.regionSpread(),
                                    spread.regionPart(task.region())),
                            new Drift(THEME, theme, THEME_SPREAD, score.themeSpread(), spread.themePart(theme)))
                    .stream()
                    .filter(drift -> drift.from != drift.to)
                    .toList();
        }

        /** Adds the change to the requests that still have the old part. An overridden request keeps its rank. */
        void update(BulkOperations updates, PriorityPolicy policy, List<String> ids) {
            int increment = policy.weights().spread() * (to - from);
            var moved = new Update().set(partField, to).inc("queuePosition.priority", increment);
            updates.updateMulti(
                    Query.query(group(policy, ids).and("queuePosition.override").ne(null)), moved);
            updates.updateMulti(
                    Query.query(group(policy, ids).and("queuePosition.override").is(null)),
                    new Update()
                            .set(partField, to)
                            .inc("queuePosition.priority", increment)
                            .inc("queuePosition.rank", increment));
        }

        private Criteria group(PriorityPolicy policy, List<String> ids) {
            return queued().and("_id")
                    .in(ids)
                    .and(groupField)
                    .is(group)
                    .and(POLICY)
                    .is(policy.version())
                    .and(partField)
                    .is(from);
        }
    }
}
