package org.preventionportal.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Keyed;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.resources.ResourceDraft.Stage;
import org.preventionportal.resources.ResourceHistoryEntry.Action;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that helps professionals: what is published of it, what is worked on, and what was. It knows its stages and
 * refuses what is not allowed in them.
 *
 * @param owner who looks after it
 * @param reviewDueOn when somebody has to look at it again
 * @param published what is to be seen; null before the first time and after a withdrawal
 * @param draft what is worked on; null where nothing is
 * @param earlier what was published before, the oldest first
 * @param withdrawal null unless it is withdrawn
 */
@Document("resources")
@CompoundIndex(name = "newest", def = "{'published.publishedAt': -1, '_id': 1}")
@CompoundIndex(name = "words", def = "{'published.words': 1, 'published.publishedAt': -1, '_id': 1}")
@CompoundIndex(name = "theme", def = "{'published.content.themes': 1, 'published.publishedAt': -1, '_id': 1}")
@CompoundIndex(name = "kind", def = "{'published.content.kind': 1, 'published.publishedAt': -1, '_id': 1}")
@CompoundIndex(name = "stage", def = "{'draft.stage': 1, 'updatedAt': -1, '_id': 1}")
@CompoundIndex(name = "review", def = "{'reviewDueOn': 1, '_id': 1}")
@CompoundIndex(name = "publishedFiles", def = "{'published.files._id': 1}")
@CompoundIndex(name = "draftFiles", def = "{'draft.version.files._id': 1}")
@CompoundIndex(name = "earlierVersionFiles", def = "{'earlierVersions.files._id': 1}")
@CompoundIndex(name = "updated", def = "{'updatedAt': -1, '_id': 1}")
public record Resource(
        @org.springframework.data.annotation.Id ResourceId id,
        @Version long version,
        PersonId owner,
        LocalDate reviewDueOn,
        @Nullable ResourceVersion published,
        @Nullable ResourceDraft draft,
        List<ResourceVersion> earlierVersions,
        @Nullable ResourceWithdrawal withdrawal,
        List<ResourceHistoryEntry> history,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed, DraftTransitions {

    public static Resource create(
            ResourceId id,
            ResourceContent content,
            LocalDate reviewDueOn,
            PersonId by,
            Instant at,
            @Nullable String fingerprint) {
        var first = new ResourceDraft(ResourceVersion.first(1, content, "", List.of(), by), Stage.DRAFT);
        var created = new ResourceHistoryEntry(Action.CREATED, by, at, 1, null);
        return new Resource(id, 0, by, reviewDueOn, null, first, List.of(), null, List.of(created), at, fingerprint);
    }

    @Override
    public Resource resource() {
        return this;
    }

    /** What was approved takes the place of what is there, once its day has come. */
    public Resource publishIfDue(Instant at, LocalDate today) {
        if (draft == null
                || draft.stage() != Stage.SCHEDULED
                || isLater(draft.version().publishOn(), today)) {
            return this;
        }
        ResourceVersion next = draft.version().publish(at);
        var entry = new ResourceHistoryEntry(Action.PUBLISHED, PersonId.SERVICE, at, next.number(), null);
        return replace(next, null, past(), null, entry);
    }

    private static boolean isLater(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    /** What waits for a second reader or for its day goes back to be written: nothing comes back by itself. */
    public Resource withdraw(
            String explanation, @Nullable ResourceId replacement, PersonId by, Instant at, LocalDate today) {
        if (withdrawal != null) {
            return corrected(new ResourceWithdrawal(explanation, replacement, by, today, withdrawal.visibility()), at);
        }
        if (published == null) {
            throw wrongState("Nothing of it is published.");
        }
        var gone = new ResourceWithdrawal(
                explanation, replacement, by, today, published.content().visibility());
        return replace(
                null,
                draft == null ? null : new ResourceDraft(draft.version().reopen(), Stage.DRAFT),
                past(),
                gone,
                new ResourceHistoryEntry(Action.WITHDRAWN, by, at, published.number(), explanation));
    }

    /** What is said in its place, such as the replacement that has been published meanwhile. */
    private Resource corrected(ResourceWithdrawal next, Instant at) {
        int last = earlierVersions.getLast().number();
        var entry = new ResourceHistoryEntry(Action.WITHDRAWN, next.withdrawnBy(), at, last, next.explanation());
        return replace(null, draft, earlierVersions, next, entry);
    }

    public Resource scheduleReview(PersonId nextOwner, LocalDate nextReview, PersonId by, Instant at) {
        var planned = new ResourceHistoryEntry(
                Action.REVIEW_SCHEDULED, by, at, history.getLast().versionNumber(), nextReview.toString());
        return new Resource(
                id,
                version,
                nextOwner,
                nextReview,
                published,
                draft,
                earlierVersions,
                withdrawal,
                and(planned),
                at,
                fingerprint);
    }

    /** Whether a person may be its second reader now. */
    boolean isReviewableBy(PersonId person) {
        return draft != null
                && draft.stage() == Stage.IN_REVIEW
                && !draft.version().contributors().contains(person);
    }

    public boolean wasEverPublished() {
        return published != null || !earlierVersions.isEmpty();
    }

    public Stream<ResourceVersion> versions() {
        return Stream.of(
                        earlierVersions.stream(),
                        Stream.ofNullable(published),
                        Stream.ofNullable(draft).map(ResourceDraft::version))
                .flatMap(some -> some);
    }

    private List<ResourceVersion> past() {
        return Stream.concat(earlierVersions.stream(), Stream.ofNullable(published))
                .toList();
    }

    ResourceVersion nextVersion(ResourceContent content, String changeNote, PersonId by) {
        ResourceVersion last = published != null ? published : earlierVersions.getLast();
        ResourceVersion next = ResourceVersion.first(last.number() + 1, content, changeNote, last.files(), by);
        return last.isPublishedWithoutReview() ? next.alsoBy(last.contributors()) : next;
    }

    ResourceDraft requireDraft() {
        if (draft == null) {
            throw wrongState("Nothing of it is worked on. Edit it to begin the next edition.");
        }
        return draft;
    }

    /** @throws Refusal where nothing can be changed in it now */
    public void requireEditable() {
        editableVersion();
    }

    ResourceVersion editableVersion() {
        ResourceDraft now = requireDraft();
        if (now.stage() != Stage.DRAFT) {
            throw wrongState("It waits to be read or published. Send it back first.");
        }
        return now.version();
    }

    static ResourceVersion complete(ResourceVersion version) {
        if (version.isEmpty()) {
            throw wrongState("There is nothing to see in it yet. Add a file or a link.");
        }
        if (version.number() > 1 && version.changeNote().isBlank()) {
            throw new Refusal(UserError.input("changeNote", ErrorCode.REQUIRED, "Say what is new in this edition."));
        }
        return version;
    }

    Resource with(@Nullable ResourceDraft next, ResourceHistoryEntry entry) {
        return replace(published, next, earlierVersions, withdrawal, entry);
    }

    private Resource replace(
            @Nullable ResourceVersion nextPublished,
            @Nullable ResourceDraft nextDraft,
            List<ResourceVersion> nextEarlier,
            @Nullable ResourceWithdrawal nextWithdrawal,
            ResourceHistoryEntry entry) {
        return new Resource(
                id,
                version,
                owner,
                reviewDueOn,
                nextPublished,
                nextDraft,
                nextEarlier,
                nextWithdrawal,
                and(entry),
                entry.occurredAt(),
                fingerprint);
    }

    private List<ResourceHistoryEntry> and(ResourceHistoryEntry entry) {
        return Stream.concat(history.stream(), Stream.of(entry)).toList();
    }

    static Refusal wrongState(String advice) {
        return new Refusal(UserError.general(ErrorCode.WRONG_STATE, advice));
    }
}
