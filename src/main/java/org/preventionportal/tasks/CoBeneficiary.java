package org.preventionportal.tasks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.sharing.Sharing;

/**
 * Describes an organisation that joined a task instead of requesting its own, or whose request was merged into the
 * task. The other organisations on the task never see its words, and it never sees theirs.
 *
 * @param sharing who in the organisation sees the task; after a merge, what was set for the merged request
 * @param reach the people that it expects to be reached in addition
 * @param sourceTask the draft or the request that its words come from
 * @param seenChangeCount how many changes of the task the organisation sees, from its joining on. Kept beside the
 *     history, which lists leave out
 * @param lastSeenChangeAt when the last of these was made, so that a list can be narrowed and sorted by it
 */
public record CoBeneficiary(
        PartnerId partner,
        PartnerKind partnerKind,
        PersonId author,
        Instant joinedAt,
        String title,
        String description,
        Reach reach,
        Sharing sharing,
        @Nullable TaskId sourceTask,
        int seenChangeCount,
        Instant lastSeenChangeAt) {

    /** More than a task has. */
    private static final long MAX_CHANGES = 1 << 13;

    /** So many sets of organisations, so that each version is an {@code Int} of GraphQL. */
    private static final int DISTINGUISHED = 1 << 17;

    public CoBeneficiary(
            PartnerId partner,
            PartnerKind partnerKind,
            PersonId author,
            Instant joinedAt,
            String title,
            String description,
            Reach reach,
            Sharing sharing,
            @Nullable TaskId sourceTask) {
        this(partner, partnerKind, author, joinedAt, title, description, reach, sharing, sourceTask, 0, joinedAt);
    }

    /** How many changes somebody sees who sees the task for these organisations. */
    public static long seenChangeCount(List<CoBeneficiary> organisations) {
        return organisations.stream().mapToLong(CoBeneficiary::seenChangeCount).sum();
    }

    /**
     * The concurrency version for somebody who sees the task for these organisations. It depends on which they are:
     * after one has left, the others could come to the number that somebody read before.
     */
    public static long seenVersion(List<CoBeneficiary> organisations) {
        int names = organisations.stream()
                .map(organisation -> organisation.partner().value())
                .sorted()
                .toList()
                .hashCode();
        return Math.floorMod(names, DISTINGUISHED) * MAX_CHANGES + seenChangeCount(organisations);
    }

    /** Takes the words and the people of the organisation from its draft. */
    public static CoBeneficiary of(Task draft, Instant at) {
        draft.need().refuseWithoutWords();
        return new CoBeneficiary(
                Objects.requireNonNull(draft.partnerId()),
                Objects.requireNonNull(draft.origin().partnerKind()),
                draft.author(),
                at,
                Objects.requireNonNull(draft.need().title()),
                Objects.requireNonNull(draft.need().description()),
                Objects.requireNonNull(draft.need().reach()),
                draft.sharing(),
                draft.id());
    }

    /** Returns the organisation with those changes of the task that it sees. */
    CoBeneficiary seeing(List<TaskHistoryEntry> history) {
        List<Instant> seen = history.stream()
                .dropWhile(entry -> !partner.equals(entry.partner()))
                .filter(entry -> entry.isSeenByJoined(partner))
                .map(TaskHistoryEntry::occurredAt)
                .toList();
        return new CoBeneficiary(
                partner,
                partnerKind,
                author,
                joinedAt,
                title,
                description,
                reach,
                sharing,
                sourceTask,
                seen.size(),
                seen.stream().max(Comparator.naturalOrder()).orElse(joinedAt));
    }

    /** The changes that it sees are counted anew by the note of this change. */
    CoBeneficiary sharedAs(Sharing next) {
        return new CoBeneficiary(partner, partnerKind, author, joinedAt, title, description, reach, next, sourceTask);
    }

    /** Returns the need as this organisation sees it: the work of the task with its own words and people. */
    public Need asOwn(Need need) {
        return need.sharedWith(title, description, reach);
    }

    /** Returns who in this organisation sees the task, and who must not because its leads decided so. */
    public Sharing asOwn(Sharing task) {
        return new Sharing(sharing.visibility(), sharing.colleagues(), task.exclusionsOf(partner), null);
    }

    /** Whether the task is shared with the caller within this organisation. */
    public boolean isShared(Caller caller) {
        return sharing.shows(partner, author, caller);
    }

    @Override
    public int hashCode() {
        return joinedAt.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
