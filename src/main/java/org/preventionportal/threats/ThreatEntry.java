package org.preventionportal.threats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.Searched;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.priority.IntelligenceBasis;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores an entry of the threat picture. It counts once somebody who did not write it has confirmed it.
 *
 * @param updatedBy who wrote the current content
 * @param confirmation null until the current content is confirmed
 */
@Document("threatEntries")
record ThreatEntry(
        @Id ThreatEntryId id,
        @Version long version,
        ThreatContent content,
        ThreatEntryState state,
        PersonId createdBy,
        Instant createdAt,
        PersonId updatedBy,
        Instant updatedAt,
        @Nullable ThreatConfirmation confirmation,
        @Nullable ThreatWithdrawal withdrawal,
        ThreatLinks links,
        @Nullable String fingerprint)
        implements Keyed, Versioned, Searched {

    static ThreatEntry create(ThreatEntryId id, ThreatContent content, PersonId actor, Instant at, String fingerprint) {
        return new ThreatEntry(
                id,
                0,
                content,
                ThreatEntryState.PROPOSED,
                actor,
                at,
                actor,
                at,
                null,
                null,
                ThreatLinks.NONE,
                fingerprint);
    }

    /** What the intelligence factor of a request is based on if the entry counts for it. */
    IntelligenceBasis basis() {
        return new IntelligenceBasis(
                id.value(), content.region(), content.themes(), content.source(), content.assessment());
    }

    /** The terms of what lists show. The text has none, since each read of it is recorded. */
    @Override
    public List<String> searchTerms() {
        return SearchTerms.of(content.title(), content.placeKind().name());
    }

    public String text() {
        return content.text();
    }

    public @Nullable String conditions() {
        return content.conditions();
    }

    ThreatEntryState stateOn(LocalDate day) {
        return confirmation != null && state == ThreatEntryState.CONFIRMED && confirmation.isOver(day)
                ? ThreatEntryState.OUT_OF_DATE
                : state;
    }

    boolean isBasisOf(TaskId task, LocalDate day) {
        return stateOn(day) == ThreatEntryState.CONFIRMED && links.basisOf().contains(task);
    }

    boolean isWithdrawn() {
        return state == ThreatEntryState.WITHDRAWN;
    }

    /** Neither who began it nor who wrote the current content can confirm it. */
    boolean isConfirmableBy(PersonId person) {
        return !isWithdrawn() && !List.of(createdBy, updatedBy).contains(person);
    }

    /** What was confirmed is not what it says now, so it has to be confirmed again. */
    ThreatEntry update(ThreatContent changed, PersonId actor, Instant at) {
        requireInUse();
        return new ThreatEntry(
                id,
                version,
                changed,
                ThreatEntryState.PROPOSED,
                createdBy,
                createdAt,
                actor,
                at,
                null,
                null,
                links,
                fingerprint);
    }

    ThreatEntry confirm(LocalDate reviewOn, LocalDate today, PersonId actor, Instant at) {
        requireInUse();
        if (!isConfirmableBy(actor)) {
            throw new Refusal(
                    UserError.general(ErrorCode.NOT_ALLOWED, "You wrote this entry. Somebody else has to confirm it."));
        }
        ThreatConfirmation.requireReview(reviewOn, today);
        return with(ThreatEntryState.CONFIRMED, new ThreatConfirmation(actor, at, reviewOn), null, links);
    }

    ThreatEntry withdraw(String reason, PersonId actor, Instant at) {
        requireInUse();
        return with(ThreatEntryState.WITHDRAWN, confirmation, new ThreatWithdrawal(actor, at, reason), links);
    }

    ThreatEntry link(ThreatLinks changed) {
        requireInUse();
        return with(state, confirmation, withdrawal, changed);
    }

    ThreatEntry withoutBasis(TaskId task) {
        return with(state, confirmation, withdrawal, links.withoutBasis(task));
    }

    ThreatEntry withoutBases() {
        return with(state, confirmation, withdrawal, links.withoutBases());
    }

    private void requireInUse() {
        if (isWithdrawn()) {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, "This entry is withdrawn."));
        }
    }

    private ThreatEntry with(
            ThreatEntryState next,
            @Nullable ThreatConfirmation confirmed,
            @Nullable ThreatWithdrawal withdrawn,
            ThreatLinks changed) {
        return new ThreatEntry(
                id,
                version,
                content,
                next,
                createdBy,
                createdAt,
                updatedBy,
                updatedAt,
                confirmed,
                withdrawn,
                changed,
                fingerprint);
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
