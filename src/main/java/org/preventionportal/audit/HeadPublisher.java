package org.preventionportal.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.mongodb.locks.Locks;
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
    private final ChainHeadLog lines;
    private final MongoOperations mongo;
    private final Locks locks;
    private final Clock clock;
    private final JobFailures failures;

    HeadPublisher(
            AuditChain chain,
            OpenChains open,
            ChainHeadLog lines,
            MongoOperations mongo,
            Locks locks,
            Clock clock,
            JobFailures failures) {
        this.chain = chain;
        this.open = open;
        this.lines = lines;
        this.mongo = mongo;
        this.locks = locks;
        this.clock = clock;
        this.failures = failures;
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
        open.abandoned().forEach(name -> failures.contain("The last head of " + name, () -> publishAbandoned(name)));
    }

    private void publishAbandoned(String abandoned) {
        boolean isPublished = last(abandoned)
                .map(last -> lines.write(List.of(ChainHead.recovered(last, clock.instant()))))
                .orElse(true);
        if (isPublished) {
            open.close(abandoned);
        }
    }

    /** Reads nothing else of the entry, since a later release may have written it. */
    private Optional<ChainLink> last(String abandoned) {
        var query = Query.query(Criteria.where("link.chain").is(abandoned))
                .with(Sort.by("link.sequence").descending());
        query.fields().include(ChainLink.FIELD);
        return Optional.ofNullable(mongo.findOne(query, Document.class, mongo.getCollectionName(AuditEntry.class)))
                .map(Document::toBsonDocument)
                .map(ChainLink::of);
    }
}
