package org.preventionportal.reporting.sharing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores who may read published reports and case studies. */
@Repository
class SharedPublicationRecords {

    private static final Sort LAST_DECIDED_FIRST = Sort.by(Sort.Order.desc("decidedAt"), Sort.Order.asc("_id"));

    private static final String ORGANISATIONS_NOTIFIED_ON = "organisationsNotifiedOn";
    private static final String NOTIFIED_UP_TO = "respondentsNotifiedUpTo";
    private static final String NOTIFIED_ON = "respondentsNotifiedOn";

    private final MongoOperations mongo;

    SharedPublicationRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Stores a decision, unless somebody has decided since this was read, which is null if nobody had yet. */
    boolean decide(String id, @Nullable SharedPublication read, SharingDecision decision) {
        return read == null ? insert(SharedPublication.first(id, decision)) : decide(read, decision);
    }

    private boolean insert(SharedPublication first) {
        try {
            mongo.insert(first);
            return true;
        } catch (DuplicateKeyException decidedMeanwhile) {
            return false;
        }
    }

    private boolean decide(SharedPublication read, SharingDecision decision) {
        var asRead = Criteria.where("_id")
                .is(read.id())
                .and("decisions")
                .size(read.decisions().size());
        var update = new Update().push("decisions", decision);
        if (!read.hasReaders(decision)) {
            update.set("audience", decision.audience())
                    .set("versionNumber", decision.versionNumber())
                    .set("decidedAt", decision.decidedAt());
            if (read.isReport() && decision.audience() != PublicationAudience.STAFF) {
                update.set(PendingNotifications.MARK, true);
            }
            if (read.isReport() && decision.audience() == PublicationAudience.EVERYBODY) {
                update.max(NOTIFIED_UP_TO, ""); // keeps how far the emails came when it was shared before
            }
        }
        return mongo.updateFirst(Query.query(asRead), update, SharedPublication.class)
                        .getMatchedCount()
                == 1;
    }

    /** Reports of which organisations are still to be notified. */
    List<SharedPublication> pendingOrganisations(int limit) {
        var pending = Criteria.where(PendingNotifications.MARK).is(true);
        return StoredRecords.find(mongo, Query.query(pending).limit(limit), SharedPublication.class);
    }

    /**
     * Remembers the day of emails to organisations, whatever was decided meanwhile. A report that was stored without
     * such days stays so, because its earlier ones are unknown.
     */
    void addOrganisationsNotifiedOn(SharedPublication shared, LocalDate today) {
        var tracked = Criteria.where("_id")
                .is(shared.id())
                .and(ORGANISATIONS_NOTIFIED_ON)
                .exists(true);
        mongo.updateFirst(
                Query.query(tracked), new Update().addToSet(ORGANISATIONS_NOTIFIED_ON, today), SharedPublication.class);
    }

    /** Leaves a report pending if it was decided about since. */
    void markOrganisationsNotified(SharedPublication shared) {
        var asRead = Criteria.where("_id").is(shared.id()).and("decidedAt").is(shared.decidedAt());
        mongo.updateFirst(Query.query(asRead), new Update().unset(PendingNotifications.MARK), SharedPublication.class);
    }

    /** Reports that everybody may read and of which people who were asked are still to be notified. */
    List<SharedPublication> pendingRespondents(int limit) {
        var pending = Criteria.where(NOTIFIED_UP_TO)
                .exists(true)
                .and(NOTIFIED_ON)
                .is(null)
                .and("audience")
                .is(PublicationAudience.EVERYBODY);
        return StoredRecords.find(mongo, Query.query(pending).limit(limit), SharedPublication.class);
    }

    /**
     * Remembers the emails of a portion, whatever was decided meanwhile.
     *
     * @param upTo the last participation of the portion; null if there are no more
     */
    void markRespondentsNotified(SharedPublication shared, @Nullable String upTo, LocalDate today) {
        var asRead = Criteria.where("_id").is(shared.id()).and(NOTIFIED_UP_TO).is(shared.respondentsNotifiedUpTo());
        var next = upTo == null ? Update.update(NOTIFIED_ON, today) : Update.update(NOTIFIED_UP_TO, upTo);
        mongo.updateFirst(Query.query(asRead), next, SharedPublication.class);
    }

    Optional<SharedPublication> find(String id) {
        return Optional.ofNullable(mongo.findById(id, SharedPublication.class));
    }

    Map<String, SharedPublication> find(Collection<String> ids) {
        return StoredRecords.find(mongo, Query.query(Criteria.where("_id").in(ids)), SharedPublication.class).stream()
                .collect(Collectors.toMap(SharedPublication::id, Function.identity()));
    }

    /**
     * What a reader may see of one kind, the last decided first.
     *
     * @param prefix of the ids of this kind
     * @param shown what the reader sees of each of some; empty if it can no longer be read
     */
    <T> Window<T> page(
            PublicationAudience reader,
            String prefix,
            ScrollSubrange range,
            Function<List<SharedPublication>, List<Optional<T>>> shown) {
        var readable = Query.query(
                Criteria.where("audience").in(reader.readable()).and("_id").regex("^" + prefix));
        return KeysetPaging.page(mongo, readable, SharedPublication.class, LAST_DECIDED_FIRST, range, shown);
    }
}
