package org.preventionportal.interest;

import jakarta.validation.Valid;
import java.time.Clock;
import org.preventionportal.access.Caller;
import org.preventionportal.access.ManagersAndAdmins;
import org.preventionportal.access.OfficersAndAdmins;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.InvitePartnerMemberInput;
import org.preventionportal.partners.Membership;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Answers and closes expressions of interest, and makes a partner and an invitation of them. Each step can be repeated:
 * what it has made before is found again.
 */
@Service
@Validated
class ExpressionDecisions {

    private final ExpressionRecords records;
    private final PartnerRegister partners;
    private final Membership membership;
    private final Clock clock;

    ExpressionDecisions(ExpressionRecords records, PartnerRegister partners, Membership membership, Clock clock) {
        this.records = records;
        this.partners = partners;
        this.membership = membership;
        this.clock = clock;
    }

    /** Of two callers at once one gets a conflict, and both have registered the same partner. */
    @OfficersAndAdmins
    public ExpressionOfInterest accept(@Valid AcceptExpressionOfInterestInput input, Caller caller) {
        ExpressionOfInterest waiting =
                require(input.expressionOfInterestId(), input.version(), caller).requireAcceptable();
        Partner partner = input.partnerId() == null
                ? partners.registerFor(
                        waiting.id(), waiting.organisationName(), waiting.kind(), waiting.region(), caller)
                : partners.find(input.partnerId(), caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        return records.save(waiting.accept(partner.id(), caller.id(), clock.instant()), caller);
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
        PartnerId partner = accepted.requireInvitable();
        try {
            membership.invite(
                    new InvitePartnerMemberInput(
                            accepted.id().value(),
                            partner,
                            accepted.email(),
                            accepted.firstName(),
                            accepted.lastName()),
                    caller);
        } catch (Refusal refused) {
            requireInvited(refused);
        }
        return records.save(accepted.invited(clock.instant()), caller);
    }

    /** Somebody may have invited the person on the page of the partner. The problem is of no field of this input. */
    private static void requireInvited(Refusal refused) {
        if (refused.errors().stream().anyMatch(error -> error.code() != ErrorCode.ALREADY_EXISTS)) {
            throw new Refusal(refused.errors().stream()
                    .map(error -> UserError.general(error.code(), error.message()))
                    .toArray(UserError[]::new));
        }
    }

    private ExpressionOfInterest require(ExpressionOfInterestId id, long version, Caller caller) {
        return ConcurrencyVersions.require(records.require(id, caller), version);
    }
}
