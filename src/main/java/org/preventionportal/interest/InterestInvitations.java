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

    private final ExpressionsOfInterest records;
    private final Membership membership;
    private final InvitedLeads leads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterestInvitations(
            ExpressionsOfInterest records,
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
        } catch (Refusal refused) {
            return notInvited(accepted, problem(refused.errors().getFirst()), caller);
        } catch (RateLimited tooMany) {
            return notInvited(accepted, tooMany.advice(), caller);
        }
    }

    /** Officers read it, too, and only administrators may know the state of an account. */
    private static String problem(UserError error) {
        return error.code() == ErrorCode.WRONG_STATE
                ? "This person cannot be invited now. An administrator who invites them again sees why."
                : error.message();
    }

    /** It is read anew, since somebody else may have invited a person meanwhile. */
    private ExpressionOfInterest notInvited(ExpressionOfInterest accepted, String problem, Caller caller) {
        records.markNotInvited(accepted.id(), problem);
        return records.require(accepted.id(), caller);
    }

    ExpressionOfInterest invite(ExpressionOfInterest accepted, @Nullable InterestInviteeInput invitee, Caller caller) {
        PartnerId partner = accepted.requireInvitable();
        InterestInviteeInput person = invitee == null ? accepted.author() : invitee;
        var invitation = toInvitation(person, partner, accepted.id());
        boolean isLead = accepted.hasRegisteredPartner() && caller.has(Role.ADMIN);
        if (isLead) {
            inviteAsLead(accepted.id(), invitation, caller);
        } else {
            invite(accepted.id(), invitation, caller);
        }
        return records.save(accepted.invited(isLead, clock.instant()), caller);
    }

    /** Who was not invited must not lead the partner if they join it some other way. */
    private void inviteAsLead(ExpressionOfInterestId source, InvitePartnerMemberInput invitation, Caller caller) {
        PersonId lead = appoint(invitation, caller);
        try {
            invite(source, invitation, caller);
        } catch (RateLimited tooMany) {
            withdraw(lead, invitation, caller);
            throw tooMany;
        } catch (Refusal refused) {
            if (!refused.has(ErrorCode.UNAVAILABLE)) { // the email may have been sent
                withdraw(lead, invitation, caller);
            }
            throw refused;
        }
    }

    private PersonId appoint(InvitePartnerMemberInput person, Caller caller) {
        try {
            PersonId lead =
                    leads.appoint(person.partnerId(), person.email(), person.firstName(), person.lastName(), caller);
            events.publishEvent(AuditEvent.done(caller, "appointPartnerLead", lead.value()));
            return lead;
        } catch (Refusal refused) {
            throw withoutFields(refused);
        }
    }

    /** If this fails too, the first failure is still the one to tell. */
    private void withdraw(PersonId lead, InvitePartnerMemberInput person, Caller caller) {
        try {
            leads.withdraw(person.partnerId(), person.email());
            events.publishEvent(AuditEvent.done(caller, "removePartnerLead", lead.value()));
        } catch (Refusal _) {
            log.error("A lead of {} was appointed and not invited", person.partnerId());
        }
    }

    /** A person with an open invitation needs no other one. */
    private void invite(ExpressionOfInterestId source, InvitePartnerMemberInput invitation, Caller caller) {
        try {
            membership.inviteFor(source, invitation, caller);
        } catch (Refusal refused) {
            if (!refused.has(ErrorCode.ALREADY_EXISTS)) {
                throw withoutFields(refused);
            }
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
