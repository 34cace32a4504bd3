package org.preventionportal.tasks.participants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores who gets no more surveys. */
@Repository
public class OptOuts {

    private final MongoOperations mongo;
    private final Clock clock;

    OptOuts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Stores a hash of the address, which need not be kept itself, and the day. */
    @Document("optOuts")
    record OptOut(@Id String id, LocalDate on) {

        static String id(String email) {
            return Ids.fingerprint("opt-out " + email);
        }
    }

    /** Those of the addresses that opted out, even if their day cannot be read. */
    public Set<String> among(Collection<String> addresses) {
        List<String> ids = addresses.stream().map(OptOut::id).toList();
        var known = Set.copyOf(StoredRecords.ids(
                mongo, Query.query(Criteria.where("_id").in(ids)), OptOut.class, Function.identity()));
        return addresses.stream()
                .filter(address -> known.contains(OptOut.id(address)))
                .collect(Collectors.toSet());
    }

    /** Deletes the address from every task, too. */
    public void add(String address) {
        Upserts.save(mongo, new OptOut(OptOut.id(address), LondonTime.today(clock)));
        Batches.remove(mongo, Criteria.where("email").is(address), Participant.class);
    }
}
