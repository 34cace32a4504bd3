package org.preventionportal.interest;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.retention.RetainedData;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores what an organisation without an account has written to the programme. Nobody has checked who wrote it.
 *
 * @param email in lower case
 * @param decision null until somebody decides
 * @param invitedAt when a person was invited to the partner that came of it; null before
 * @param isInvitedAsLead whether that person leads the partner once they have joined; null if not
 * @param invitationProblem why nobody could be invited when it was accepted; null if there was no problem
 * @param expiresAt when it is deleted
 * @param pendingNotification whether the person is to get an email about the state; null if not
 */
@Document("expressionsOfInterest")
record ExpressionOfInterest(
        @Id ExpressionOfInterestId id,
        @Version long version,
        ExpressionOfInterestState state,
        String organisationName,
        PartnerKind kind,
        Region region,
        String firstName,
        String lastName,
        String email,
        String need,
        Instant createdAt,
        @Nullable InterestDecision decision,
        @Nullable Instant invitedAt,
        @Nullable Boolean isInvitedAsLead,
        @Nullable String invitationProblem,
        Instant expiresAt,
        @Nullable Boolean pendingNotification,
        String fingerprint)
        implements Keyed, Versioned {

    static final Period RETENTION = RetainedData.EXPRESSIONS_OF_INTEREST.period();

    public @Nullable PersonId decidedBy() {
        return decision == null ? null : decision.decidedBy();
    }

    public @Nullable Instant decidedAt() {
        return decision == null ? null : decision.decidedAt();
    }

    private @Nullable InterestAnswer given() {
        return decision == null ? null : decision.answer();
    }

    public @Nullable String answer() {
        InterestAnswer given = given();
        return given == null ? null : given.text();
    }

    public @Nullable PersonId answeredBy() {
        InterestAnswer given = given();
        return given == null ? null : given.answeredBy();
    }

    public @Nullable Instant answeredAt() {
        InterestAnswer given = given();
        return given == null ? null : given.answeredAt();
    }

    /** The partner that came of it; null unless it was accepted. */
    @Nullable
    PartnerId partnerId() {
        return decision == null ? null : decision.partner();
    }

    /** @throws NullPointerException unless it was accepted */
    AcceptedInterest accepted() {
        return new AcceptedInterest(need, Objects.requireNonNull(decision).decidedAt());
    }

    boolean hasRegisteredPartner() {
        return decision != null && decision.isRegistered();
    }

    /** What a new partner is registered with. */
    NewPartner newPartner() {
        NewPartner corrected = decision == null ? null : decision.newPartner();
        return corrected == null ? new NewPartner(organisationName, region) : corrected;
    }

    /** It may be answered or closed only while nobody has decided, and accepted also after an answer. */
    private void require(ExpressionOfInterestState... states) {
        if (!List.of(states).contains(state)) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "This expression of interest is already %s.".formatted(EnumWords.of(state))));
        }
    }

    /** It is kept for a full period from now on, since the first request is made from it. */
    ExpressionOfInterest accept(PartnerId partner, NewPartner corrected, PersonId actor, Instant at) {
        require(ExpressionOfInterestState.WAITING, ExpressionOfInterestState.ANSWERED);
        boolean isNew = Partner.idFor(id).equals(partner);
        return copy(
                ExpressionOfInterestState.ACCEPTED,
                new InterestDecision(actor, at, given(), partner, isNew, isNew ? corrected : null),
                at.plus(RETENTION),
                pendingNotification);
    }

    ExpressionOfInterest answer(String text, PersonId actor, Instant at) {
        require(ExpressionOfInterestState.WAITING);
        var answer = new InterestAnswer(actor, at, text);
        return copy(
                ExpressionOfInterestState.ANSWERED,
                new InterestDecision(actor, at, answer, null, false, null),
                expiresAt,
                true);
    }

    /** The person gets no further email about it. */
    ExpressionOfInterest close(PersonId actor, Instant at) {
        require(ExpressionOfInterestState.WAITING);
        return copy(
                ExpressionOfInterestState.CLOSED,
                new InterestDecision(actor, at, null, null, false, null),
                expiresAt,
                null);
    }

    boolean isInvitable() {
        return partnerId() != null && invitedAt == null;
    }

    /** @throws Refusal if there is no partner yet, or somebody was invited before */
    PartnerId requireInvitable() {
        PartnerId partner = partnerId();
        if (partner == null) {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, "Accept the expression of interest first."));
        }
        if (invitedAt != null) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "Somebody has been invited already. Invite others on the page of the partner."));
        }
        return partner;
    }

    /** The person who wrote. */
    InterestInviteeInput author() {
        return new InterestInviteeInput(firstName, lastName, email);
    }

    ExpressionOfInterest invited(boolean asLead, Instant at) {
        return copy(state, decision, at, asLead ? true : null, null, expiresAt, pendingNotification);
    }

    private ExpressionOfInterest copy(
            ExpressionOfInterestState next, InterestDecision made, Instant expires, @Nullable Boolean pending) {
        return copy(next, made, invitedAt, isInvitedAsLead, invitationProblem, expires, pending);
    }

    private ExpressionOfInterest copy(
            ExpressionOfInterestState next,
            @Nullable InterestDecision made,
            @Nullable Instant invited,
            @Nullable Boolean asLead,
            @Nullable String problem,
            Instant expires,
            @Nullable Boolean pending) {
        return new ExpressionOfInterest(
                id,
                version,
                next,
                organisationName,
                kind,
                region,
                firstName,
                lastName,
                email,
                need,
                createdAt,
                made,
                invited,
                asLead,
                problem,
                expires,
                pending,
                fingerprint);
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
