package org.preventionportal.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Admins;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.Ids;
import org.preventionportal.platform.Pages;
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

/** Append-only: there is no method that changes or removes an entry. */
@Service
class AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("at"), Sort.Order.asc("id"));
    private static final Map<String, Class<?>> CURSOR = Map.of("at", Instant.class, "id", String.class);

    private final MongoOperations mongo;
    private final Clock clock;

    AuditTrail(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Writes an entry. What it tells of has happened already, so a failure here must not make it look undone: the entry
     * then goes to the log instead.
     */
    void append(
            Caller caller,
            String action,
            @Nullable String target,
            AuditOutcome outcome,
            List<String> codes,
            String correlationId) {
        var entry = new AuditEntry(
                Ids.random("aud_"),
                clock.instant(),
                caller.id(),
                caller.roles().stream().sorted().toList(),
                caller.partners().stream()
                        .sorted(Comparator.comparing(PartnerId::value))
                        .toList(),
                action,
                target,
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
        append(event.caller(), event.action(), event.target(), event.outcome(), event.codes(), CorrelationId.current());
    }

    @Admins
    public Window<AuditEntry> entries(@Nullable PersonId person, @Nullable String target, ScrollSubrange range) {
        var criteria = new Criteria();
        if (person != null) {
            criteria = criteria.and("person").is(person.value());
        }
        if (target != null) {
            criteria = criteria.and("target").is(target);
        }
        return Pages.page(mongo, Query.query(criteria), AuditEntry.class, NEWEST_FIRST, CURSOR, range);
    }
}
