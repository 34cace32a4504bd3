package org.preventionportal.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.mongodb.Locks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes the heads of this node's chains from memory: the database may have been changed by then. Of a chain whose
 * node has stopped, one of the others publishes the last head from the database, and the head says so.
 */
@Component
class HeadPublisher {

    private final AuditChain chain;
    private final OpenChains open;
    private final HeadLines lines;
    private final MongoOperations mongo;
    private final Locks locks;
    private final Clock clock;

    HeadPublisher(AuditChain chain, OpenChains open, HeadLines lines, MongoOperations mongo, Locks locks, Clock clock) {
        this.chain = chain;
        this.open = open;
        this.lines = lines;
        this.mongo = mongo;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void publishRegularly() {
        var _ = publish();
        chain.current().ifPresent(open::see);
        locks.runExclusively("audit heads", this::publishAbandoned);
    }

    @PreDestroy
    void publishAtStop() {
        var _ = publish();
    }

    /** Returns whether everything is published that this node has stored. */
    synchronized boolean publish() {
        List<ChainLink> links = chain.takeUnpublished();
        boolean isWritten = lines.write(
                links.stream().map(link -> ChainHead.of(link, clock.instant())).toList());
        if (!isWritten) {
            chain.returnUnpublished(links);
        }
        return isWritten;
    }

    private void publishAbandoned() {
        for (String abandoned : open.abandoned()) {
            ChainLink last = last(abandoned);
            if (last == null || lines.write(List.of(ChainHead.recovered(last, clock.instant())))) {
                open.close(abandoned);
            }
        }
    }

    private @Nullable ChainLink last(String abandoned) {
        var query = Query.query(Criteria.where("link.chain").is(abandoned))
                .with(Sort.by("link.sequence").descending());
        AuditEntry entry = mongo.findOne(query, AuditEntry.class);
        return entry == null ? null : Objects.requireNonNull(entry.link());
    }
}
