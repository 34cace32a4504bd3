package org.preventionportal.partners;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.PartnerInvitations;
import org.preventionportal.access.keycloak.PartnerInvitations.PartnerInvitationState;
import org.preventionportal.platform.mongodb.Upserts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Remembers which partners have expired invitations, because Keycloak has no list of them all. */
@Component
class ExpiredInvitations {

    private static final Logger log = LoggerFactory.getLogger(ExpiredInvitations.class);

    private final PartnerInvitations invitations;
    private final MongoOperations mongo;
    private final Clock clock;

    ExpiredInvitations(PartnerInvitations invitations, MongoOperations mongo, Clock clock) {
        this.invitations = invitations;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** What the last check of all invitations found. */
    @Document("expiredInvitations")
    record Found(@Id String id, List<PartnerId> partners, Instant foundAt) {

        static final String ID = "latest";
    }

    void replace(Collection<PartnerId> partners) {
        Upserts.save(mongo, new Found(Found.ID, List.copyOf(partners), clock.instant()));
    }

    /** Checks a partner whose invitations have changed. If Keycloak does not answer, all are checked the next day. */
    void check(PartnerId partner) {
        try {
            if (invitations.list(partner).stream().noneMatch(one -> one.state() == PartnerInvitationState.EXPIRED)) {
                remove(partner);
            }
        } catch (Directory.Unavailable unavailable) {
            log.warn("The expired invitations of {} were not checked", partner);
        }
    }

    private void remove(PartnerId partner) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(Found.ID)),
                new Update().pull("partners", partner.value()),
                Found.class);
    }

    List<PartnerId> partners() {
        return Optional.ofNullable(mongo.findById(Found.ID, Found.class))
                .map(Found::partners)
                .orElse(List.of());
    }
}
