package org.preventionportal.interest;

import jakarta.validation.Valid;
import java.time.Clock;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.ManagersAndAdmins;
import org.preventionportal.access.roles.OfficersAndAdmins;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Answers and closes expressions of interest, and makes a partner and an invitation of them. Each step can be repeated:
 * what it has made before is found again.
 */
@Service
@Validated
class ExpressionDecisions {

    /** The trail has the expression of interest under it, and the partner beside it. */
    private static final String ACCEPT = "acceptExpressionOfInterest";

    private final ExpressionsOfInterest records;
    private final PartnerRegister partners;
    private final InterestInvitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpressionDecisions(
            ExpressionsOfInterest records,
            PartnerRegister partners,
            InterestInvitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.partners = partners;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Of two callers at once the one who saves first decides, so a partner is registered afterwards only. A repeat, or
     * the invitation, registers it where the service ended in between.
     */
    @OfficersAndAdmins
    public ExpressionOfInterest accept(@Valid AcceptExpressionOfInterestInput input, Caller caller) {
        if (input.invitesPerson()) {
            requireInviting(caller);
        }
        ExpressionOfInterest known = records.require(input.expressionOfInterestId(), caller);
        PartnerId partner = input.partnerId() == null
                ? Partner.idFor(known.id())
                : requireActive(input.partnerId(), caller).id();
        if (!partner.equals(known.partnerId())) {
            ConcurrencyVersions.require(known, input.version());
            known = records.save(known.accept(partner, input.toPartner(known), caller.id(), clock.instant()), caller);
        }
        register(known, caller);
        events.publishEvent(AuditEvent.done(caller, ACCEPT, partner.value()));
        return input.invitesPerson() && known.isInvitable()
                ? invitations.inviteIfPossible(known, input.invitee(), caller)
                : known;
    }

    private Partner requireActive(PartnerId id, Caller caller) {
        Partner partner = partners.find(id, caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        if (partner.isSuspended()) {
            throw new Refusal(UserError.input(
                    "partnerId",
                    ErrorCode.PARTNER_SUSPENDED,
                    "This partner is suspended. Reinstate it before you accept the expression of interest."));
        }
        return partner;
    }

    /** Does nothing if the organisation was a partner already, or is registered. */
    private void register(ExpressionOfInterest accepted, Caller caller) {
        if (accepted.hasRegisteredPartner()) {
            NewPartner partner = accepted.newPartner();
            partners.registerFor(accepted.id(), partner.name(), accepted.kind(), partner.region(), caller);
        }
    }

    @OfficersAndAdmins
    public ExpressionOfInterest answer(@Valid AnswerExpressionOfInterestInput input, Caller caller) {
        ExpressionOfInterest waiting = require(input.expressionOfInterestId(), input.version(), caller);
        return records.save(waiting.answer(input.answer().strip(), caller.id(), clock.instant()), caller);
    }

    @OfficersAndAdmins
    public ExpressionOfInterest close(@Valid CloseExpressionOfInterestInput input, Caller caller) {
        ExpressionOfInterest waiting = require(input.expressionOfInterestId(), input.version(), caller);
        return records.save(waiting.close(caller.id(), clock.instant()), caller);
    }

    @ManagersAndAdmins
    public ExpressionOfInterest invite(@Valid InviteInterestedPersonInput input, Caller caller) {
        ExpressionOfInterest accepted = require(input.expressionOfInterestId(), input.version(), caller);
        accepted.requireInvitable();
        register(accepted, caller);
        return invitations.invite(accepted, input.invitee(), caller);
    }

    private static void requireInviting(Caller caller) {
        if (!caller.managesAllPartners()) {
            throw new Refusal(UserError.input(
                    "invitesPerson",
                    ErrorCode.NOT_ALLOWED,
                    "A programme manager or an administrator invites the person afterwards."));
        }
    }

    private ExpressionOfInterest require(ExpressionOfInterestId id, long version, Caller caller) {
        return ConcurrencyVersions.require(records.require(id, caller), version);
    }
}
