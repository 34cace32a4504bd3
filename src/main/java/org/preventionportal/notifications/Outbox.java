package org.preventionportal.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.preventionportal.notifications.OutboxMessage.State;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores mails to send in the order of posting, and sent ones, so that no mail is sent twice. */
@Repository
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Sort IN_ORDER = Sort.by("bulk", "postedAt", "_id");
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "postedAt", "_id");
    private static final String ATTEMPTS = "attempts";
    private static final List<State> UNFINISHED = List.of(State.WAITING, State.SENDING);

    private final MongoOperations mongo;
    private final Clock clock;

    Outbox(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Puts mails in whose ids are new; the others were posted before. */
    public void post(List<Mail> mails) {
        mails.forEach(this::post);
    }

    private void post(Mail mail) {
        try {
            mongo.insert(OutboxMessage.of(mail, clock.instant()));
        } catch (DuplicateKeyException known) {
            log.debug("{} was posted before", mail.id());
        }
    }

    /** Those of the ids under which a mail was posted before. */
    public Set<String> posted(Collection<String> ids) {
        var known = Query.query(Criteria.where("_id").in(ids));
        return Set.copyOf(StoredRecords.ids(mongo, known, OutboxMessage.class, Function.identity()));
    }

    /** The first mails that are due, by their ids. */
    List<String> due(int most) {
        var query = Query.query(due()).with(IN_ORDER).limit(most);
        return StoredRecords.ids(mongo, query, OutboxMessage.class, Function.identity());
    }

    private Criteria due() {
        return Criteria.where("state").in(UNFINISHED).and("dueAt").lte(clock.instant());
    }

    /** The mail, if it is still due: for the caller alone until the lease is over. */
    Optional<OutboxMessage> claim(String id, Duration lease) {
        var claimed = Update.update("state", State.SENDING)
                .set("dueAt", clock.instant().plus(lease))
                .set("claim", UUID.randomUUID().toString());
        return Optional.ofNullable(mongo.findAndModify(
                Query.query(due().and("_id").is(id)),
                claimed,
                FindAndModifyOptions.options().returnNew(true),
                OutboxMessage.class));
    }

    /** Returns whether the claim still holds. */
    boolean extend(OutboxMessage claimed, Duration lease) {
        return update(claimed, Update.update("dueAt", clock.instant().plus(lease)));
    }

    /** Also if another node has claimed it since, which must not send it once more. */
    void markSent(OutboxMessage message) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(message.id()).and("state").in(UNFINISHED)),
                finished(State.SENT),
                OutboxMessage.class);
    }

    /** Ends a mail for which there is no recipient. */
    void markForNobody(OutboxMessage message) {
        update(message, finished(State.UNDELIVERABLE));
    }

    private Update finished(State state) {
        return Update.update("state", state).set("finishedAt", clock.instant());
    }

    /** Ends a mail that was refused for good, or that cannot be written. */
    void markUndeliverable(OutboxMessage message) {
        update(message, finished(State.UNDELIVERABLE).inc(ATTEMPTS, 1));
    }

    /** Gives a claim up, as if nobody had claimed the mail. */
    void release(OutboxMessage message) {
        update(message, Update.update("state", State.WAITING).set("dueAt", message.postedAt()));
    }

    /** Delays a mail that was not refused, so no attempt is counted. */
    void postpone(OutboxMessage message, Duration delay) {
        update(
                message,
                Update.update("state", State.WAITING)
                        .set("dueAt", clock.instant().plus(delay)));
    }

    void tryAgainIn(OutboxMessage message, Duration delay) {
        update(
                message,
                Update.update("state", State.WAITING)
                        .set("dueAt", clock.instant().plus(delay))
                        .inc(ATTEMPTS, 1));
    }

    /** Changes it only while the claim holds: after its lease somebody else may have it. */
    private boolean update(OutboxMessage claimed, Update update) {
        var mine = Criteria.where("_id")
                .is(claimed.id())
                .and("state")
                .is(State.SENDING)
                .and("claim")
                .is(claimed.claim());
        return mongo.updateFirst(Query.query(mine), update, OutboxMessage.class).getMatchedCount() > 0;
    }

    /** Counts mails that are not finished, up to a limit. */
    long unfinished(boolean bulk, int most) {
        return mongo.count(Query.query(unfinished(bulk)).limit(most), OutboxMessage.class);
    }

    /** When the oldest mail was posted that is not finished and that the mail server has not refused so far. */
    Optional<Instant> oldest(boolean bulk) {
        var query = Query.query(unfinished(bulk).and(ATTEMPTS).is(0))
                .with(Sort.by("postedAt"))
                .limit(1);
        query.fields().include("postedAt");
        return mongo.find(query, Posted.class, mongo.getCollectionName(OutboxMessage.class)).stream()
                .map(Posted::postedAt)
                .findFirst();
    }

    private record Posted(Instant postedAt) {}

    private static Criteria unfinished(boolean bulk) {
        return Criteria.where("state").in(UNFINISHED).and("bulk").is(bulk);
    }

    /**
     * Emails of people's work that were given up, or wait for longer than usual. One for nobody was never tried.
     *
     * @param since the first time from which those that were given up are looked at
     * @param before when those that wait were posted at the latest
     */
    Window<OutboxMessage> unsent(Instant since, Instant before, ScrollSubrange range) {
        return KeysetPaging.page(mongo, Query.query(unsent(since, before)), OutboxMessage.class, NEWEST_FIRST, range);
    }

    int countUnsent(Instant since, Instant before, int most) {
        return Math.toIntExact(mongo.count(Query.query(unsent(since, before)).limit(most), OutboxMessage.class));
    }

    private static Criteria unsent(Instant since, Instant before) {
        return new Criteria()
                .orOperator(
                        Criteria.where("state")
                                .is(State.UNDELIVERABLE)
                                .and("bulk")
                                .is(false)
                                .and("postedAt")
                                .gte(since)
                                .and(ATTEMPTS)
                                .gt(0),
                        unfinished(false).and("postedAt").lt(before));
    }

    /** Deletes the mails to all recipients whose ids begin so, sent ones, too. */
    public void deleteToThoseBeginningWith(String prefix) {
        Batches.remove(mongo, Criteria.where("to").gt(prefix).lt(prefix + Character.MAX_VALUE), OutboxMessage.class);
    }

    long purgeFinishedBefore(Instant then) {
        return Batches.remove(mongo, Criteria.where("finishedAt").lt(then), OutboxMessage.class);
    }
}
