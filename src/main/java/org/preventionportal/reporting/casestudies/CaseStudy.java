package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Keyed;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.reporting.casestudies.CaseStudyDraft.Status;
import org.preventionportal.reporting.casestudies.CaseStudyHistoryEntry.Action;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A story of what tasks changed: what is published of it, and beside that what is worked on. It knows its stages and
 * refuses what is not allowed in them.
 *
 * @param published what is to be seen; null before the first time and after a withdrawal
 * @param draft what is worked on; null where nothing is
 * @param earlier what was published before, the oldest first
 * @param withdrawal null unless it is withdrawn
 * @param contributors whoever has ever worked on it, and so cannot be its second reader
 */
@Document("caseStudies")
@CompoundIndex(name = "published", def = "{'published.versionNumber': 1, 'updatedAt': -1, '_id': 1}")
@CompoundIndex(name = "tasks", def = "{'published.content.taskIds': 1, 'updatedAt': -1, '_id': 1}")
@CompoundIndex(name = "draft", def = "{'draft.status': 1, 'updatedAt': -1, '_id': 1}")
@CompoundIndex(name = "withdrawn", def = "{'withdrawal.withdrawnAt': 1, 'updatedAt': -1, '_id': 1}")
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
        implements Keyed {

    static CaseStudy create(
            CaseStudyId id, CaseStudyContent content, PersonId by, Instant at, @Nullable String fingerprint) {
        var first = new CaseStudyDraft(content, Status.DRAFT);
        var created = CaseStudyHistoryEntry.of(Action.CREATED, by, at);
        return new CaseStudy(id, 0, null, first, List.of(), null, List.of(by), List.of(created), at, fingerprint);
    }

    /** Begins the next edition where nothing is worked on. */
    CaseStudy update(CaseStudyContent content, PersonId by, Instant at) {
        if (draft != null && draft.status() != Status.DRAFT) {
            throw wrongState("It waits for a second reader. Send it back first.");
        }
        return with(new CaseStudyDraft(content, Status.DRAFT), CaseStudyHistoryEntry.of(Action.UPDATED, by, at))
                .withContributor(by);
    }

    /** Only where something was published before; else the whole of it goes. */
    CaseStudy deleteDraft(PersonId by, Instant at) {
        requireDraft();
        return with(null, CaseStudyHistoryEntry.of(Action.DRAFT_DELETED, by, at));
    }

    CaseStudy submit(PersonId by, Instant at) {
        CaseStudyDraft now = requireDraft();
        if (now.status() != Status.DRAFT) {
            throw wrongState("It waits for a second reader already.");
        }
        if (now.content().taskIds().isEmpty()) {
            throw wrongState("Link it to a task first. An officer or a manager who sees the task can.");
        }
        return with(now.with(Status.IN_REVIEW), CaseStudyHistoryEntry.of(Action.SUBMITTED, by, at))
                .withContributor(by);
    }

    CaseStudy returnToAuthor(String reason, PersonId by, Instant at) {
        return with(requireInReview().with(Status.DRAFT), new CaseStudyHistoryEntry(Action.RETURNED, by, at, reason));
    }

    /** By somebody who has never worked on it. It is published at once. */
    CaseStudy approve(PersonId by, Instant at) {
        CaseStudyDraft read = requireInReview();
        if (contributors.contains(by)) {
            throw new Refusal(UserError.general(
                    ErrorCode.NOT_ALLOWED, "You have worked on it. Ask somebody else to read it and approve it."));
        }
        List<CaseStudyVersion> past = past();
        var next = new CaseStudyVersion(past.size() + 1, read.content(), by, at);
        return become(next, null, past, null, CaseStudyHistoryEntry.of(Action.PUBLISHED, by, at));
    }

    /** What waits for a second reader goes back to be written: nothing comes back by itself. */
    CaseStudy withdraw(String reason, PersonId by, Instant at) {
        if (published == null) {
            throw wrongState("Nothing of it is published.");
        }
        return become(
                null,
                draft == null ? null : draft.with(Status.DRAFT),
                past(),
                new CaseStudyWithdrawal(reason, by, at),
                new CaseStudyHistoryEntry(Action.WITHDRAWN, by, at, reason));
    }

    /** Whether what is published names the task. */
    boolean names(TaskId task) {
        return published != null && published.content().taskIds().contains(task);
    }

    boolean wasEverPublished() {
        return published != null || !earlierVersions.isEmpty();
    }

    /** Whether a person may be its second reader now. */
    boolean canBeReviewedBy(PersonId person) {
        return draft != null && draft.status() == Status.IN_REVIEW && !contributors.contains(person);
    }

    /** What is worked on or, where nothing is, what was published last. */
    CaseStudyContent latest() {
        return draft != null ? draft.content() : past().getLast().content();
    }

    private List<CaseStudyVersion> past() {
        return Stream.concat(earlierVersions.stream(), Stream.ofNullable(published))
                .toList();
    }

    private CaseStudyDraft requireDraft() {
        if (draft == null) {
            throw wrongState("Nothing of it is worked on. Edit it to begin the next edition.");
        }
        return draft;
    }

    private CaseStudyDraft requireInReview() {
        CaseStudyDraft now = requireDraft();
        if (now.status() != Status.IN_REVIEW) {
            throw wrongState("It does not wait for a second reader.");
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
