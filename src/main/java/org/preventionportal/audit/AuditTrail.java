package org.preventionportal.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.audit.AuditEntry.PurgedEntries;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Stores and reads the audit trail. No method changes or removes an entry. */
@Service
class AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("occurredAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;
    private final AuditWriter writer;
    private final Clock clock;

    AuditTrail(MongoOperations mongo, AuditWriter writer, Clock clock) {
        this.mongo = mongo;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Writes an entry.
     *
     * @throws DataAccessException if what was done has no entry yet, so that it is not acknowledged. What was not
     *     done may be answered before its entry is stored, but not if there will be none.
     */
    void append(
            Caller caller,
            String operation,
            @Nullable String targetId,
            AuditOutcome outcome,
            List<String> codes,
            String correlationId) {
        var objects = targetId == null ? List.<String>of() : List.of(targetId);
        AuditEntry entry = entry(caller, operation, objects, outcome, codes, correlationId);
        try {
            writer.append(List.of(entry));
        } catch (AuditEntriesLost lost) {
            log.error("Lost for the audit trail: {}", entry);
            throw lost;
        } catch (DataAccessException unavailable) {
            log.error("Not in the audit trail yet: {}", entry);
            if (outcome == AuditOutcome.DONE) {
                throw unavailable;
            }
        }
    }

    /**
     * Writes an entry for each kind of what an operation has read.
     *
     * @throws DataAccessException if it is not stored, so that nobody gets to see what was read; the trail says later
     *     that the read has failed
     */
    void append(GuardedReads reads) {
        appendReads(reads.caller(), reads.objects(), reads.correlationId());
    }

    /** @throws DataAccessException as {@link #append(GuardedReads)} */
    @EventListener
    void on(AuditEvent.Read read) {
        appendReads(read.caller(), Map.of(read.operation(), read.objectIds()), CorrelationId.current());
    }

    private void appendReads(Caller caller, Map<String, Set<String>> objects, String correlationId) {
        List<AuditEntry> entries = new ArrayList<>();
        objects.forEach((operation, ids) ->
                entries.add(entry(caller, operation, List.copyOf(ids), AuditOutcome.DONE, List.of(), correlationId)));
        writer.append(entries, entry -> entry.failed(Ids.random(AuditEntry.PREFIX)));
    }

    /** @param objects ids of what the operation was meant for */
    private AuditEntry entry(
            Caller caller,
            String operation,
            List<String> objects,
            AuditOutcome outcome,
            List<String> codes,
            String correlationId) {
        return new AuditEntry(
                Ids.random(AuditEntry.PREFIX),
                clock.instant(),
                caller.id(),
                caller.roles().stream().sorted().toList(),
                caller.partners().stream()
                        .sorted(Comparator.comparing(PartnerId::value))
                        .toList(),
                operation,
                objects.size() == 1 ? objects.getFirst() : null,
                objects.size() > 1 ? objects : null,
                outcome,
                codes,
                correlationId,
                null,
                null);
    }

    /** Writes what is about to be deleted from the trail. */
    void appendPurge(List<PurgedEntries> purged) {
        Instant now = clock.instant();
        writer.append(purged.stream()
                .map(entries -> AuditEntry.purge(Ids.random(AuditEntry.PREFIX), now, entries))
                .toList());
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

    /**
     * A page of what a search finds, newest first.
     *
     * @param actors null for the entries of everybody
     * @param objects ids of what the operation was meant for or has read; null for the entries about everything
     */
    @Admins
    public Window<AuditEntry> entries(
            @Nullable Collection<PersonId> actors,
            @Nullable Collection<String> objects,
            AuditFilter filter,
            ScrollSubrange range) {
        var query = Query.query(filter.criteria(actors, objects));
        return KeysetPaging.page(mongo, query, AuditEntry.class, NEWEST_FIRST, range);
    }

    /** Counts what a search finds, up to a limit. */
    @Admins
    public long count(
            @Nullable Collection<PersonId> actors, @Nullable Collection<String> objects, AuditFilter filter, int most) {
        return mongo.count(Query.query(filter.criteria(actors, objects)).limit(most), AuditEntry.class);
    }

    /** How often somebody was denied something since a day, up to a limit, for administrators; null for others. */
    @SignedIn
    public @Nullable Integer countDenied(LocalDate startsOn, Caller caller) {
        var denied = new AuditFilter(null, null, null, AuditOutcome.DENIED, startsOn, null);
        return caller.has(Role.ADMIN) ? Math.toIntExact(count(null, null, denied, KeysetPaging.MAX_COUNT)) : null;
    }

    @Admins
    public Optional<AuditEntry> find(String id) {
        return Optional.ofNullable(mongo.findById(id, AuditEntry.class));
    }
}
