package org.preventionportal.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Admins;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.errors.HttpOperationFailed;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.graphql.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Stores and reads the audit trail. No method changes or removes an entry. */
@Service
class AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("occurredAt"), Sort.Order.asc("_id"));
    private static final Map<String, Class<?>> CURSOR = Map.of("occurredAt", Instant.class, "_id", String.class);

    private final MongoOperations mongo;
    private final Clock clock;

    AuditTrail(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Writes an entry. The operation has happened already, and a failure here must not make it look undone: the entry
     * then goes to the log instead.
     */
    void append(
            Caller caller,
            String operation,
            @Nullable String targetId,
            AuditOutcome outcome,
            List<String> codes,
            String correlationId) {
        var entry = new AuditEntry(
                Ids.random(AuditEntry.PREFIX),
                clock.instant(),
                caller.id(),
                caller.roles().stream().sorted().toList(),
                caller.partners().stream()
                        .sorted(Comparator.comparing(PartnerId::value))
                        .toList(),
                operation,
                targetId,
                outcome,
                codes,
                correlationId);
        try {
            mongo.insert(entry);
        } catch (DataAccessException unavailable) {
            log.error("Not in the audit trail: {}", entry);
        }
    }

    @EventListener
    void on(AuditEvent event) {
        append(
                event.caller(),
                event.operation(),
                event.targetId(),
                event.outcome(),
                event.codes(),
                CorrelationId.current());
    }

    @EventListener
    void on(HttpOperationFailed failed) {
        AuditOutcome outcome = failed.isDenied() ? AuditOutcome.DENIED : AuditOutcome.FAILED;
        append(Caller.current(), failed.operation(), null, outcome, List.of(), CorrelationId.current());
    }

    @Admins
    public Window<AuditEntry> entries(@Nullable PersonId actor, @Nullable String targetId, ScrollSubrange range) {
        var criteria = new Criteria();
        if (actor != null) {
            criteria = criteria.and("actor").is(actor.value());
        }
        if (targetId != null) {
            criteria = criteria.and("targetId").is(targetId);
        }
        return Pages.page(mongo, Query.query(criteria), AuditEntry.class, NEWEST_FIRST, CURSOR, range);
    }

    @Admins
    public Optional<AuditEntry> find(String id) {
        return Optional.ofNullable(mongo.findById(id, AuditEntry.class));
    }
}
