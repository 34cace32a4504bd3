package org.preventionportal.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.resources.ResourceDraft.Stage;
import org.preventionportal.resources.ResourceHistoryEntry.Action;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a resource with its published version, its draft and its earlier versions, and enforces its workflow.
 *
 * @param owner the person who is reminded of the next review
 * @param reviewDueOn the day by which the resource must be reviewed
 * @param published the version that readers see; null before the first publication and after a withdrawal
 * @param draft the version that is being prepared; null if there is none
 * @param earlierVersions versions that were published before, oldest first
 * @param withdrawal null unless the resource is withdrawn
 */
@Document("resources")
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
        implements Keyed, Versioned, DraftTransitions {

    public static Resource create(
            ResourceId id,
            ResourceContent content,
            LocalDate reviewDueOn,
            PersonId actor,
            Instant at,
            @Nullable String fingerprint) {
        var first = new ResourceDraft(ResourceVersion.first(1, content, "", List.of(), actor), Stage.DRAFT);
        var created = new ResourceHistoryEntry(Action.CREATED, actor, at, 1, null);
        return new Resource(id, 0, actor, reviewDueOn, null, first, List.of(), null, List.of(created), at, fingerprint);
    }

    @Override
    public Resource resource() {
        return this;
    }

    /** Replaces the published version by an approved draft once its day has come. */
    public Resource publishIfDue(Instant at, LocalDate today) {
        if (draft == null
                || draft.stage() != Stage.SCHEDULED
                || isLater(draft.version().publishOn(), today)) {
            return this;
        }
        ResourceVersion next = draft.version().publish(at);
        var entry = new ResourceHistoryEntry(Action.PUBLISHED, PersonId.SERVICE, at, next.versionNumber(), null);
        return replace(next, null, past(), null, entry);
    }

    private static boolean isLater(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    /** Returns a draft that is in review or scheduled, so that a withdrawn resource is not published automatically. */
    public Resource withdraw(
            String explanation, @Nullable ResourceId replacement, PersonId actor, Instant at, LocalDate today) {
        if (withdrawal != null) {
            return corrected(
                    new ResourceWithdrawal(explanation, replacement, actor, today, withdrawal.visibility()), at);
        }
        if (published == null) {
            throw wrongState("The resource is not published, so it cannot be withdrawn.");
        }
        var withdrawn = new ResourceWithdrawal(
                explanation, replacement, actor, today, published.content().visibility());
        return replace(
                null,
                draft == null ? null : new ResourceDraft(draft.version().reopen(), Stage.DRAFT),
                past(),
                withdrawn,
                new ResourceHistoryEntry(Action.WITHDRAWN, actor, at, published.versionNumber(), explanation));
    }

    /** Corrects the explanation or the replacement, such as one that has been published since the withdrawal. */
    private Resource corrected(ResourceWithdrawal next, Instant at) {
        int last = earlierVersions.getLast().versionNumber();
        var entry = new ResourceHistoryEntry(Action.WITHDRAWN, next.withdrawnBy(), at, last, next.explanation());
        return replace(null, draft, earlierVersions, next, entry);
    }

    public Resource scheduleReview(PersonId nextOwner, LocalDate nextReview, PersonId actor, Instant at) {
        var scheduled = new ResourceHistoryEntry(
                Action.REVIEW_SCHEDULED, actor, at, history.getLast().versionNumber(), nextReview.toString());
        return new Resource(
                id,
                version,
                nextOwner,
                nextReview,
                published,
                draft,
                earlierVersions,
                withdrawal,
                and(scheduled),
                at,
                fingerprint);
    }

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

    ResourceVersion nextVersion(ResourceContent content, String changeNote, PersonId actor) {
        ResourceVersion last = published != null ? published : earlierVersions.getLast();
        ResourceVersion next =
                ResourceVersion.first(last.versionNumber() + 1, content, changeNote, last.files(), actor);
        return last.isPublishedWithoutReview() ? next.alsoBy(last.contributors()) : next;
    }

    ResourceDraft requireDraft() {
        if (draft == null) {
            throw wrongState("The resource has no draft. Update it to start the next version.");
        }
        return draft;
    }

    /** @throws Refusal if the resource has no draft that can be changed now */
    public void requireEditable() {
        editableVersion();
    }

    ResourceVersion editableVersion() {
        ResourceDraft current = requireDraft();
        if (current.stage() != Stage.DRAFT) {
            throw wrongState("The draft is in review or scheduled. Return it to the author first.");
        }
        return current.version();
    }

    static ResourceVersion complete(ResourceVersion version) {
        if (version.isEmpty()) {
            throw wrongState("The draft has no content yet. Add a file or a link.");
        }
        if (version.versionNumber() > 1 && version.changeNote().isBlank()) {
            throw new Refusal(UserError.input("changeNote", ErrorCode.REQUIRED, "Say what is new in this version."));
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
