package org.preventionportal.evidence.register;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.evidence.register.EvidenceHistoryEntry.Action;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.Searched;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a piece of evidence.
 *
 * @param quoteKeys the keys of the excerpts that may be quoted
 * @param evaluationQuestions the questions to which it is coded
 * @param theoryElementKeys the elements of the Theory of Change to which it is coded
 * @param themes the themes of the work that it is about
 * @param withdrawal null unless it is withdrawn
 */
@Document("evidenceItems")
record EvidenceItem(
        @Id EvidenceId id,
        @Version long version,
        EvidenceContent content,
        List<String> quoteKeys,
        List<EvaluationQuestion> evaluationQuestions,
        List<String> theoryElementKeys,
        List<Theme> themes,
        PersonId createdBy,
        Instant createdAt,
        @Nullable EvidenceWithdrawal withdrawal,
        List<EvidenceHistoryEntry> history,
        @Nullable String fingerprint)
        implements Keyed, Versioned, Searched {

    static EvidenceItem record(
            EvidenceId id, EvidenceContent content, PersonId actor, Instant occurredAt, String fingerprint) {
        var recorded = new EvidenceHistoryEntry(Action.RECORDED, actor, occurredAt);
        return new EvidenceItem(
                id,
                0,
                content,
                content.quoteKeys(id),
                List.of(),
                List.of(),
                List.of(),
                actor,
                occurredAt,
                null,
                List.of(recorded),
                fingerprint);
    }

    EvidenceItem update(EvidenceContent changed, PersonId actor, Instant occurredAt) {
        return with(changed, new EvidenceHistoryEntry(Action.UPDATED, actor, occurredAt));
    }

    /** Replaces the outcomes that it supports. The same if they do not change. */
    EvidenceItem link(List<String> outcomeIds, PersonId actor, Instant occurredAt) {
        requireInUse();
        if (Set.copyOf(outcomeIds).equals(Set.copyOf(content.outcomeIds()))) {
            return this;
        }
        var linked = new EvidenceHistoryEntry(Action.LINKED, actor, occurredAt);
        return with(content.withOutcomes(outcomeIds), linked);
    }

    /** Replaces what it is coded to. */
    EvidenceItem code(
            List<EvaluationQuestion> questions,
            List<String> elementKeys,
            List<Theme> about,
            EvidenceHistoryEntry entry) {
        requireInUse();
        return new EvidenceItem(
                id,
                version,
                content,
                quoteKeys,
                questions.stream().distinct().sorted().toList(),
                elementKeys.stream().distinct().toList(),
                about.stream().distinct().sorted().toList(),
                createdBy,
                createdAt,
                null,
                entries(entry),
                fingerprint);
    }

    /** Deletes what the source said and what is known of it: it may have withdrawn its consent. */
    EvidenceItem withdraw(String reason, PersonId actor, Instant occurredAt) {
        requireInUse();
        var withdrawn = new EvidenceHistoryEntry(Action.WITHDRAWN, actor, occurredAt);
        return new EvidenceItem(
                id,
                version,
                content.withoutSource(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                createdBy,
                createdAt,
                new EvidenceWithdrawal(reason, actor, occurredAt, quoteKeys.isEmpty() ? null : quoteKeys),
                entries(withdrawn),
                fingerprint);
    }

    private EvidenceItem with(EvidenceContent next, EvidenceHistoryEntry entry) {
        requireInUse();
        return new EvidenceItem(
                id,
                version,
                next,
                next.quoteKeys(id),
                evaluationQuestions,
                theoryElementKeys,
                themes,
                createdBy,
                createdAt,
                null,
                entries(entry),
                fingerprint);
    }

    private List<EvidenceHistoryEntry> entries(EvidenceHistoryEntry next) {
        return Stream.concat(history.stream(), Stream.of(next)).toList();
    }

    /** @throws Refusal if it is withdrawn */
    EvidenceItem requireInUse() {
        if (withdrawal != null) {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, "This evidence is withdrawn."));
        }
        return this;
    }

    /** Who recorded the evidence knows what its source has agreed to. */
    boolean isUpdatableBy(Caller caller) {
        return withdrawal == null && (caller.isManager() || caller.id().equals(createdBy));
    }

    boolean isLinkableBy(Caller caller) {
        return withdrawal == null && caller.isDeliveryStaff();
    }

    boolean isCodableBy(Caller caller) {
        return withdrawal == null && caller.has(Role.EVALUATOR);
    }

    /** What could be quoted of withdrawn evidence, until managers have an email about it. */
    List<String> pendingQuoteKeys() {
        List<String> pending = withdrawal == null ? null : withdrawal.pendingQuoteKeys();
        return pending == null ? List.of() : pending;
    }

    boolean isQuotable() {
        return withdrawal == null && content.isQuotable();
    }

    /** Withdrawn evidence keeps those of its title. */
    @Override
    public List<String> searchTerms() {
        return SearchTerms.of(content.title(), content.summary(), String.join("\n", content.excerpts()));
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
