package org.preventionportal.surveys.comments;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.tasks.participants.OptOuts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Deletes again the addresses that were erased or have opted out since, if a restore took who was asked by surveys from
 * an older backup than everything else.
 */
@Component
class RestoredParticipations {

    private static final Logger log = LoggerFactory.getLogger(RestoredParticipations.class);

    private final OptOuts optOuts;
    private final Participations participations;
    private final MongoOperations mongo;

    RestoredParticipations(OptOuts optOuts, Participations participations, MongoOperations mongo) {
        this.optOuts = optOuts;
        this.participations = participations;
        this.mongo = mongo;
    }

    private record Listed(String email) {}

    /**
     * Every erasure of an address opts it out, too, and nothing shows which of the two it was. So everybody who has
     * opted out is erased: an opt-out alone leaves a hash, and in other campaigns an address that mail does not reach.
     */
    void eraseAgain() {
        long addresses =
                Batches.forEachIds(mongo, Criteria.where("email").gt(""), Participation.class, this::eraseOptedOut);
        participations.eraseOptedOut();
        log.info("Deleted again after a restore: {} addresses in surveys", addresses);
    }

    private long eraseOptedOut(Collection<String> ids) {
        Query some = Query.query(Criteria.where("_id").in(ids));
        some.fields().include("email").exclude("_id");
        List<String> addresses = StoredRecords.project(mongo, some, Participation.class, Listed.class).stream()
                .map(Listed::email)
                .toList();
        Set<String> optedOut = optOuts.among(addresses);
        optedOut.forEach(participations::erase);
        return optedOut.size();
    }
}
