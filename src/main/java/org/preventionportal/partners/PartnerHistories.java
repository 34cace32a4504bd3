package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Reads what became of partners. A list of partners is read without it. */
@Service
class PartnerHistories {

    private static final String HISTORY = "history";

    private final MongoOperations mongo;

    PartnerHistories(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private record Past(@Id PartnerId id, List<PartnerHistoryEntry> history) {}

    /** For officers, programme managers and administrators: members do not see why their organisation was suspended. */
    @SignedIn
    public Map<Partner, List<PartnerHistoryEntry>> of(List<Partner> partners, Caller caller) {
        if (!caller.isDeliveryStaff() && !caller.has(Role.ADMIN)) {
            return Map.of();
        }
        return complete(partners);
    }

    /** When each partner last changed. Everybody who sees a partner may know this. */
    @SignedIn
    public Map<Partner, Instant> updatedAt(List<Partner> partners) {
        return complete(partners).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, past -> past.getValue().getLast().occurredAt()));
    }

    private Map<Partner, List<PartnerHistoryEntry>> complete(List<Partner> partners) {
        Map<PartnerId, List<PartnerHistoryEntry>> unread = read(partners.stream()
                .filter(partner -> partner.history().isEmpty())
                .map(partner -> partner.id().value())
                .toList());
        return partners.stream()
                .collect(Collectors.toMap(
                        Function.identity(), partner -> unread.getOrDefault(partner.id(), partner.history())));
    }

    private Map<PartnerId, List<PartnerHistoryEntry>> read(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().include(HISTORY);
        return StoredRecords.projectStrictly(mongo, query, Partner.class, Past.class).stream()
                .collect(Collectors.toMap(Past::id, Past::history));
    }
}
