package org.preventionportal.partners;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Organisations;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PartnerLeads;
import org.preventionportal.access.Role;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The people of a partner: its leads look after their own, the management team and administrators after everybody's. */
@Service
@Validated
class Membership {

    private final Partners partners;
    private final Organisations organisations;
    private final MongoOperations mongo;
    private final Clock clock;

    Membership(Partners partners, Organisations organisations, MongoOperations mongo, Clock clock) {
        this.partners = partners;
        this.organisations = organisations;
        this.mongo = mongo;
        this.clock = clock;
    }

    static boolean looksAfter(PartnerId partner, Caller caller) {
        return caller.leads(partner) || caller.isManager() || caller.has(Role.ADMIN);
    }

    /** Empty where the people are not the caller's to see. */
    @SignedIn
    public Optional<List<Organisations.Member>> members(Partner partner, Caller caller) {
        return looksAfter(partner.id(), caller) ? Optional.of(organisations.members(partner.id())) : Optional.empty();
    }

    @PartnerLeads
    public Partner invite(@Valid InvitePartnerMemberInput input, Caller caller) {
        Partner partner = ofCaller(input.partnerId(), caller);
        if (partner.isSuspended()) {
            throw new Refusal(UserError.input(
                    "partnerId",
                    ErrorCode.PARTNER_SUSPENDED,
                    "This partner is suspended: nobody can be invited to it."));
        }
        Invitation invitation = remember(input.toInvitation(caller, clock.instant()));
        if (invitation.sentAt() == null) {
            organisations.invite(partner.id(), partner.name(), input.email(), input.firstName(), input.lastName());
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(invitation.id())),
                    Update.update("sentAt", clock.instant()),
                    Invitation.class);
        }
        return partner;
    }

    @PartnerLeads
    public Partner remove(@Valid RemovePartnerMemberInput input, Caller caller) {
        Partner partner = ofCaller(input.partnerId(), caller);
        organisations.remove(partner.id(), input.personId());
        return partner;
    }

    private Partner ofCaller(PartnerId id, Caller caller) {
        return partners.find(id, caller)
                .filter(partner -> looksAfter(partner.id(), caller))
                .orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
    }

    private Invitation remember(Invitation invitation) {
        try {
            return mongo.insert(invitation);
        } catch (DuplicateKeyException repeated) {
            Invitation first = mongo.findById(invitation.id(), Invitation.class);
            if (first == null || !first.fingerprint().equals(invitation.fingerprint())) {
                throw Refusal.keyReused();
            }
            return first;
        }
    }
}
