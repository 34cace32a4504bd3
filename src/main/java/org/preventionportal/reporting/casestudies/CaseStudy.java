package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.reporting.casestudies.CaseStudyDraft.Status;
import org.preventionportal.reporting.casestudies.CaseStudyHistoryEntry.Action;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a case study: its published version and, beside it, the draft of the next. It refuses what its status does not allow.
 *
 * @param published null before the first publication and after a withdrawal
 * @param draft null if there is none
 * @param earlierVersions the versions that were published before, the oldest first
 * @param withdrawal null unless the case study is withdrawn
 * @param contributors everybody who has ever worked on the case study, and so cannot review it
 */
@Document("caseStudies")
public record CaseStudy(
        @Id CaseStudyId id,
        @Version long version,
        @Nullable CaseStudyVersion published,
        @Nullable CaseStudyDraft draft,
        List<CaseStudyVersion> earlierVersions,
        @Nullable CaseStudyWithdrawal withdrawal,
        List<PersonId> contributors,
        List<CaseStudyHistoryEntry> history,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed, Versioned {

    static CaseStudy create(
            CaseStudyId id,
            CaseStudyContent content,
            PersonId actor,
            Instant occurredAt,
            @Nullable String fingerprint) {
        var first = new CaseStudyDraft(content, Status.DRAFT);
        var created = CaseStudyHistoryEntry.of(Action.CREATED, actor, occurredAt);
        return new CaseStudy(
                id, 0, null, first, List.of(), null, List.of(actor), List.of(created), occurredAt, fingerprint);
    }

    /** Starts the draft of the next version if there is no draft. */
    CaseStudy update(CaseStudyContent content, PersonId actor, Instant occurredAt) {
        if (draft != null && draft.status() != Status.DRAFT) {
            throw wrongState("The case study is in review. Return it to the author first.");
        }
        return with(
                        new CaseStudyDraft(content, Status.DRAFT),
                        CaseStudyHistoryEntry.of(Action.UPDATED, actor, occurredAt))
                .withContributor(actor);
    }

    /** Deletes the draft of a case study that was published before. Otherwise the whole case study is deleted. */
    CaseStudy deleteDraft(PersonId actor, Instant occurredAt) {
        requireDraft();
        return with(null, CaseStudyHistoryEntry.of(Action.DRAFT_DELETED, actor, occurredAt));
    }

    CaseStudy submit(PersonId actor, Instant occurredAt) {
        CaseStudyDraft now = requireDraft();
        if (now.status() != Status.DRAFT) {
            throw wrongState("The case study is already in review.");
        }
        if (now.content().taskIds().isEmpty()) {
            throw wrongState("The case study needs a task. Ask an officer or a programme manager to link one.");
        }
        return with(now.with(Status.IN_REVIEW), CaseStudyHistoryEntry.of(Action.SUBMITTED, actor, occurredAt))
                .withContributor(actor);
    }

    CaseStudy returnToAuthor(String reason, PersonId actor, Instant occurredAt) {
        return with(
                requireInReview().with(Status.DRAFT),
                new CaseStudyHistoryEntry(Action.RETURNED, actor, occurredAt, reason));
    }

    /** Approves and publishes the draft. The reviewer must never have worked on it. */
    CaseStudy approve(PersonId actor, Instant occurredAt) {
        CaseStudyDraft read = requireInReview();
        if (contributors.contains(actor)) {
            throw new Refusal(UserError.general(
                    ErrorCode.NOT_ALLOWED, "You have worked on this case study. Ask a colleague to review it."));
        }
        List<CaseStudyVersion> past = past();
        var next = new CaseStudyVersion(past.size() + 1, read.content(), actor, occurredAt);
        return become(next, null, past, null, CaseStudyHistoryEntry.of(Action.PUBLISHED, actor, occurredAt));
    }

    /** Withdraws the published version. A draft in review goes back to its authors, so nothing is published by accident. */
    CaseStudy withdraw(String reason, PersonId actor, Instant occurredAt) {
        if (published == null) {
            throw wrongState("No version of this case study is published.");
        }
        return become(
                null,
                draft == null ? null : draft.with(Status.DRAFT),
                past(),
                new CaseStudyWithdrawal(reason, actor, occurredAt),
                new CaseStudyHistoryEntry(Action.WITHDRAWN, actor, occurredAt, reason));
    }

    /** Whether the published version is about the task. */
    boolean names(TaskId task) {
        return published != null && published.content().taskIds().contains(task);
    }

    boolean wasEverPublished() {
        return published != null || !earlierVersions.isEmpty();
    }

    /** Whether the person may review the draft now. */
    boolean canBeReviewedBy(PersonId person) {
        return draft != null && draft.status() == Status.IN_REVIEW && !contributors.contains(person);
    }

    /** The draft or, if there is none, the latest published version. */
    CaseStudyContent latest() {
        return draft != null ? draft.content() : past().getLast().content();
    }

    private List<CaseStudyVersion> past() {
        return Stream.concat(earlierVersions.stream(), Stream.ofNullable(published))
                .toList();
    }

    private CaseStudyDraft requireDraft() {
        if (draft == null) {
            throw wrongState("There is no draft. Create the next version first.");
        }
        return draft;
    }

    private CaseStudyDraft requireInReview() {
        CaseStudyDraft now = requireDraft();
        if (now.status() != Status.IN_REVIEW) {
            throw wrongState("The case study is not in review.");
        }
        return now;
    }

    private CaseStudy with(@Nullable CaseStudyDraft next, CaseStudyHistoryEntry entry) {
        return become(published, next, earlierVersions, withdrawal, entry);
    }

    private CaseStudy become(
            @Nullable CaseStudyVersion nextPublished,
            @Nullable CaseStudyDraft nextDraft,
            List<CaseStudyVersion> nextEarlier,
            @Nullable CaseStudyWithdrawal nextWithdrawal,
            CaseStudyHistoryEntry entry) {
        return new CaseStudy(
                id,
                version,
                nextPublished,
                nextDraft,
                nextEarlier,
                nextWithdrawal,
                contributors,
                Stream.concat(history.stream(), Stream.of(entry)).toList(),
                entry.occurredAt(),
                fingerprint);
    }

    private CaseStudy withContributor(PersonId person) {
        List<PersonId> all = Stream.concat(contributors.stream(), Stream.of(person))
                .distinct()
                .toList();
        return new CaseStudy(
                id, version, published, draft, earlierVersions, withdrawal, all, history, updatedAt, fingerprint);
    }

    private static Refusal wrongState(String advice) {
        return new Refusal(UserError.general(ErrorCode.WRONG_STATE, advice));
    }
}
