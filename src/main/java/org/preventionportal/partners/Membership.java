package org.preventionportal.partners;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Organisations;
import org.preventionportal.access.keycloak.PartnerInvitations;
import org.preventionportal.access.keycloak.PartnerLeads;
import org.preventionportal.access.roles.ManagersAndAdmins;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Lists, invites and removes members. Leads do so for their own partners, programme managers and administrators for
 * every partner.
 */
@Service
@Validated
public class Membership {

    private static final Duration SENDING = Duration.ofMinutes(1);

    private final Partners partners;
    private final Organisations organisations;
    private final PartnerInvitations invitations;
    private final ExpiredInvitations expired;
    private final MongoOperations mongo;
    private final Clock clock;
    private final RateLimiter limiter;

    Membership(
            Partners partners,
            Organisations organisations,
            PartnerInvitations invitations,
            ExpiredInvitations expired,
            MongoOperations mongo,
            Clock clock,
            RateLimiter limiter) {
        this.partners = partners;
        this.organisations = organisations;
        this.invitations = invitations;
        this.expired = expired;
        this.mongo = mongo;
        this.clock = clock;
        this.limiter = limiter;
    }

    static boolean looksAfter(PartnerId partner, Caller caller) {
        return caller.leads(partner) || caller.managesAllPartners();
    }

    /** Officers know the people whom they work with, but not their addresses. */
    static boolean knowsPeople(Partner partner, Caller caller) {
        return looksAfter(partner.id(), caller) || caller.decidesFor(partner.region());
    }

    /** A lead of a suspended partner can only read. */
    static boolean canChange(Partner partner, Caller caller) {
        return partner.isSuspended() ? caller.managesAllPartners() : looksAfter(partner.id(), caller);
    }

    /** @throws Refusal for somebody who looks after the partner but cannot change it, because it is suspended */
    static void requireChangeable(Partner partner, Caller caller) {
        if (!canChange(partner, caller)) {
            throw new Refusal(UserError.input(
                    "partnerId", ErrorCode.PARTNER_SUSPENDED, "Your organisation is suspended. You can only read."));
        }
    }

    /** Empty if the caller may not see the members. */
    @SignedIn
    public Optional<List<Organisations.Member>> members(Partner partner, Caller caller) {
        return looksAfter(partner.id(), caller) ? Optional.of(organisations.members(partner.id())) : Optional.empty();
    }

    /** Empty if the caller may not see who they are. */
    @SignedIn
    public Optional<List<PersonId>> people(Partner partner, Caller caller) {
        return knowsPeople(partner, caller)
                ? Optional.of(organisations.members(partner.id()).stream()
                        .map(Organisations.Member::person)
                        .toList())
                : Optional.empty();
    }

    /** The request that inserts the invitation sends it. A repeat finds it and does nothing. */
    @PartnerLeads
    public Partner invite(@Valid InvitePartnerMemberInput input, Caller caller) {
        return invite(input, caller.id(), caller);
    }

    /** Invites the person whom an object of another module is about. A repeat by somebody else sends no second mail. */
    @ManagersAndAdmins
    public void inviteFor(Id source, @Valid InvitePartnerMemberInput input, Caller caller) {
        invite(input, source, caller);
    }

    private Partner invite(InvitePartnerMemberInput input, Id owner, Caller caller) {
        Partner partner = ofCaller(input.partnerId(), caller);
        requireInviting(partner);
        Invitation asked = input.toInvitation(owner, clock.instant());
        Invitation known = Idempotent.insert(
                mongo, asked, () -> Optional.ofNullable(mongo.findById(asked.id(), Invitation.class)));
        if (known.sender().equals(asked.sender()) || takesOver(known)) {
            count(asked, caller);
            send(asked, partner, input);
        } else {
            requireSent(known);
        }
        return partner;
    }

    private static void requireInviting(Partner partner) {
        if (partner.isSuspended()) {
            throw new Refusal(UserError.input(
                    "partnerId",
                    ErrorCode.PARTNER_SUSPENDED,
                    "This partner is suspended. Reinstate it before you invite people."));
        }
    }

    /** A repeat is not counted. What is refused leaves no invitation, so that it can be sent later. */
    private void count(Invitation invitation, Caller caller) {
        try {
            limiter.require(RateLimit.INVITATION, caller.id().value());
        } catch (RateLimited tooMany) {
            mongo.remove(Query.query(Criteria.where("_id").is(invitation.id())), Invitation.class);
            throw tooMany;
        }
    }

    /** Nobody knows yet whether an attempt within the last minute succeeds, or why it failed. */
    private static void requireSent(Invitation known) {
        if (known.sentAt() == null) {
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "The invitation may not have been sent. Try again in a minute."));
        }
    }

    /** A sender that crashed leaves no date, and sending takes seconds only. Of two repeats, one takes over. */
    private boolean takesOver(Invitation abandoned) {
        if (abandoned.sentAt() != null
                || abandoned.askedAt().isAfter(clock.instant().minus(SENDING))) {
            return false;
        }
        var unclaimed = Query.query(
                Criteria.where("_id").is(abandoned.id()).and("askedAt").is(abandoned.askedAt()));
        return mongo.updateFirst(unclaimed, Update.update("askedAt", clock.instant()), Invitation.class)
                        .getModifiedCount()
                == 1;
    }

    private void send(Invitation invitation, Partner partner, InvitePartnerMemberInput input) {
        var same = Query.query(Criteria.where("_id").is(invitation.id()));
        try {
            organisations.invite(partner.id(), partner.name(), input.email(), input.firstName(), input.lastName());
        } catch (Refusal refused) {
            if (!refused.has(ErrorCode.UNAVAILABLE)) {
                mongo.remove(same, Invitation.class); // nothing was sent, so another try may follow at once
            }
            throw refused;
        }
        mongo.updateFirst(same, Update.update("sentAt", clock.instant()), Invitation.class);
    }

    /** Empty if the caller may not see who was invited. */
    @SignedIn
    public Optional<List<PartnerInvitations.PartnerInvitation>> invitations(Partner partner, Caller caller) {
        return looksAfter(partner.id(), caller) ? Optional.of(invitations.list(partner.id())) : Optional.empty();
    }

    @PartnerLeads
    public Partner resend(@Valid ResendPartnerInvitationInput input, Caller caller) {
        Partner partner = ofCaller(input.partnerId(), caller);
        requireInviting(partner);
        limiter.require(RateLimit.INVITATION, caller.id().value());
        invitations.resend(partner.id(), input.invitationKey());
        expired.check(partner.id());
        return partner;
    }

    @PartnerLeads
    public Partner cancel(@Valid CancelPartnerInvitationInput input, Caller caller) {
        Partner partner = ofCaller(input.partnerId(), caller);
        requireChangeable(partner, caller);
        invitations.cancel(partner.id(), input.invitationKey());
        expired.check(partner.id());
        return partner;
    }

    @PartnerLeads
    public Partner remove(@Valid RemovePartnerMemberInput input, Caller caller) {
        Partner partner = ofCaller(input.partnerId(), caller);
        requireChangeable(partner, caller);
        organisations.remove(partner.id(), input.personId());
        return partner;
    }

    private Partner ofCaller(PartnerId id, Caller caller) {
        return partners.find(id, caller)
                .filter(partner -> looksAfter(partner.id(), caller))
                .orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
    }
}
