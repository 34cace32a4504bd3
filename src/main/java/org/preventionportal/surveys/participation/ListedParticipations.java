package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Lists people for a campaign, each once, and finds who is listed. */
@Repository
class ListedParticipations {

    private static final Logger log = LoggerFactory.getLogger(ListedParticipations.class);

    private final MongoOperations mongo;
    private final Clock clock;

    ListedParticipations(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    /** Stores who is invited, and of those who have opted out no address. */
    void list(CampaignId campaign, Collection<String> addresses, Set<String> optedOut) {
        Map<String, String> byKey = addresses.stream()
                .collect(Collectors.toMap(address -> Participation.key(campaign, address), address -> address));
        byKey.keySet().removeAll(existing(byKey.keySet()));
        try {
            mongo.insertAll(byKey.values().stream()
                    .map(address -> Participation.of(campaign, address, today()))
                    .map(listed -> optedOut.contains(listed.email()) ? listed.withoutAddress() : listed)
                    .toList());
        } catch (DuplicateKeyException listedMeanwhile) {
            list(campaign, addresses, optedOut);
        }
    }

    /**
     * Stores of those who opted out of an earlier campaign that they were listed, with no address. Without them, the
     * numbers of both campaigns would show how many have opted out since. Who is listed with an address is listed once.
     */
    void listOptedOut(CampaignId campaign, CampaignId earlier) {
        Supplier<Criteria> optedOut =
                () -> Participations.real(earlier).and("mail").is(MailState.OPTED_OUT);
        Batches.forEach(mongo, optedOut, Participation.class, gone -> {
            Query already =
                    Query.query(Participations.of(campaign).and("contact").is(gone.contact()));
            if (gone.contact() == null || !mongo.exists(already, Participation.class)) {
                insert(List.of(gone.optedOutOf(campaign, today())));
            }
        });
    }

    /** Those whose key is stored already stay as they are. */
    void insert(Collection<Participation> invitations) {
        invitations.forEach(invitation -> {
            try {
                mongo.insert(invitation);
            } catch (DuplicateKeyException askedMeanwhile) {
                log.debug("A person is asked already");
            }
        });
    }

    Set<String> existing(Collection<String> keys) {
        return keys(Criteria.where("key").in(keys));
    }

    /** Those of the keys whose person was sent a mail, or would have been without an opt-out. */
    Set<String> mailed(Collection<String> keys) {
        return keys(Criteria.where("key").in(keys).and("mailedOn").ne(null));
    }

    private record Keyed(String key) {}

    private Set<String> keys(Criteria which) {
        Query found = Query.query(which);
        found.fields().include("key").exclude("_id");
        return StoredRecords.project(mongo, found, Participation.class, Keyed.class).stream()
                .map(Keyed::key)
                .collect(Collectors.toSet());
    }
}
