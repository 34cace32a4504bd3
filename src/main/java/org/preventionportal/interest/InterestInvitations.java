package org.preventionportal.interest;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.accounts.InvitedLeads;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.partners.InvitePartnerMemberInput;
import org.preventionportal.partners.Membership;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Invites the person who registered interest, or another one, to the partner that came of it. Whom an administrator
 * invites to a partner that was registered for it leads the partner.
 */
@Component
class InterestInvitations {

    private static final Logger log = LoggerFactory.getLogger(InterestInvitations.class);

    private final ExpressionRecords records;
    private final Membership membership;
    private final InvitedLeads leads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterestInvitations(
            ExpressionRecords records,
            Membership membership,
            InvitedLeads leads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.membership = membership;
        this.leads = leads;
        this.events = events;
        this.clock = clock;
    }

    /** What is accepted stays so. If nobody can be invited now, the page of the expression goes on from there. */
    ExpressionOfInterest inviteIfPossible(
            ExpressionOfInterest accepted, @Nullable InterestInviteeInput invitee, Caller caller) {
        try {
            ExpressionOfInterest invited = invite(accepted, invitee, caller);
            events.publishEvent(AuditEvent.done(
                    caller, "inviteInterestedPerson", accepted.id().value()));
            return invited;
        } catch (Refusal | RateLimited _) {
            log.info("{} was accepted and nobody invited", accepted.id());
            return accepted;
        }
    }

    ExpressionOfInterest invite(ExpressionOfInterest accepted, @Nullable InterestInviteeInput invitee, Caller caller) {
        PartnerId partner = accepted.requireInvitable();
        InterestInviteeInput person = invitee == null ? accepted.author() : invitee;
        boolean isLead = accepted.hasRegisteredPartner() && caller.has(Role.ADMIN);
        if (isLead) {
            appoint(partner, person, caller);
        }
        try {
            membership.inviteFor(accepted.id(), toInvitation(person, partner, accepted.id()), caller);
        } catch (Refusal refused) {
            if (refused.errors().stream().anyMatch(error -> error.code() != ErrorCode.ALREADY_EXISTS)) {
                throw withoutFields(refused);
            }
        }
        return records.save(accepted.invited(isLead, clock.instant()), caller);
    }

    private void appoint(PartnerId partner, InterestInviteeInput person, Caller caller) {
        try {
            PersonId lead = leads.appoint(partner, person.email(), person.firstName(), person.lastName(), caller);
            events.publishEvent(AuditEvent.done(caller, "appointPartnerLead", lead.value()));
        } catch (Refusal refused) {
            throw withoutFields(refused);
        }
    }

    /** Another address is another invitation, also after an attempt that failed. */
    private static InvitePartnerMemberInput toInvitation(
            InterestInviteeInput person, PartnerId partner, ExpressionOfInterestId source) {
        return new InvitePartnerMemberInput(
                Ids.ofKey("inv_", source, person.email()),
                partner,
                person.email(),
                person.firstName(),
                person.lastName());
    }

    /** The problem is of no field of this input. */
    private static Refusal withoutFields(Refusal refused) {
        return new Refusal(refused.errors().stream()
                .map(error -> UserError.general(error.code(), error.message()))
                .toArray(UserError[]::new));
    }
}
