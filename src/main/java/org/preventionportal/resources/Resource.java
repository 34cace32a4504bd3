package org.preventionportal.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.publishing.Approval;
import org.preventionportal.publishing.Publication;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.resources.ResourceHistoryEntry.Action;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a resource with its versions, and records what is done to it.
 *
 * @param owner the person who is reminded of the next review
 * @param reviewDueOn when a review of the resource is due
 * @param withdrawal null unless the resource is withdrawn
 */
@Document("resources")
public record Resource(
        @org.springframework.data.annotation.Id ResourceId id,
        @Version long version,
        PersonId owner,
        LocalDate reviewDueOn,
        Publication<ResourceMaterial> publication,
        @Nullable ResourceWithdrawal withdrawal,
        List<ResourceHistoryEntry> history,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed, Versioned {

    public static Resource create(
            ResourceId id,
            ResourceContent content,
            LocalDate reviewDueOn,
            PersonId actor,
            Instant at,
            @Nullable String fingerprint) {
        var first = Publication.begin(ResourceMaterial.of(content, "", List.of()), actor);
        var created = new ResourceHistoryEntry(Action.CREATED, actor, at, 1, null);
        return new Resource(id, 0, actor, reviewDueOn, first, null, List.of(created), at, fingerprint);
    }

    /**
     * Replaces the content of the draft. Without a draft, this starts the next version with the files of the last one.
     */
    public Resource update(ResourceContent content, String changeNote, PersonId actor, Instant at) {
        List<ResourceFile> files = publication.latest().material().files();
        var next = publication.update(ResourceMaterial.of(content, changeNote, files), actor, List.of());
        return with(next, Action.UPDATED, actor, at, null);
    }

    /** Returns what the draft says is new; empty if it says nothing yet, or if there is no draft. */
    public String draftNote() {
        return publication.draft() == null
                ? ""
                : publication.draft().version().material().changeNote();
    }

    public Resource attach(ResourceFile file, PersonId actor, Instant at) {
        ResourceMaterial material = publication.requireEditable().material();
        if (material.file(file.id()).isPresent()) {
            return this;
        }
        var next = publication.update(material.and(file), actor, List.of());
        return with(next, Action.FILE_ADDED, actor, at, file.name());
    }

    public Resource removeFile(FileId id, PersonId actor, Instant at) {
        ResourceMaterial material = publication.requireEditable().material();
        ResourceFile removed = material.file(id).orElseThrow(() -> Refusal.notFound("fileId", "file"));
        var next = publication.update(material.without(removed), actor, List.of());
        return with(next, Action.FILE_REMOVED, actor, at, removed.name());
    }

    /** Requires that the resource was published before; otherwise the caller deletes the whole resource. */
    public Resource deleteDraft(PersonId actor, Instant at) {
        return with(publication.deleteDraft(), Action.DRAFT_DELETED, actor, at, null);
    }

    public Resource submit(@Nullable LocalDate publishOn, PersonId actor, Instant at) {
        requireComplete(publication.requireEditable());
        return with(publication.submit(publishOn, actor), Action.SUBMITTED, actor, at, null);
    }

    public Resource returnToAuthor(String reason, PersonId actor, Instant at) {
        return with(publication.returnToAuthor(), Action.RETURNED, actor, at, reason);
    }

    /** Publishes at once unless a later day was chosen. */
    public Resource approve(PersonId actor, Instant at, LocalDate today) {
        return with(publication.approve(actor, at), Action.APPROVED, actor, at, null)
                .publishIfDue(at, today);
    }

    public Resource publishWithoutReview(String reason, PersonId actor, Instant at, LocalDate today) {
        requireComplete(publication.requireDraft().version());
        var approved = publication.publishWithoutReview(reason, actor, at);
        return with(approved, Action.PUBLISHED_WITHOUT_REVIEW, actor, at, reason)
                .publishIfDue(at, today);
    }

    /** Publishes an approved draft once its day has come. */
    public Resource publishIfDue(Instant at, LocalDate today) {
        var next = publication.publishIfDue(at, today);
        var entry = entry(Action.PUBLISHED, PersonId.SERVICE, at, publication.latest(), null);
        return next.equals(publication) ? this : with(next, null, entry);
    }

    /** Withdraws the resource, or corrects the explanation or the replacement of its withdrawal. */
    public Resource withdraw(
            String explanation, @Nullable ResourceId replacement, PersonId actor, Instant at, LocalDate today) {
        var next = withdrawal == null ? publication.withdraw() : publication;
        var last = next.earlierVersions().getLast();
        var why = new ResourceWithdrawal(
                explanation,
                replacement,
                actor,
                today,
                last.material().content().visibility());
        return with(next, why, entry(Action.WITHDRAWN, actor, at, last, explanation));
    }

    public Resource scheduleReview(PersonId nextOwner, LocalDate nextReview, PersonId actor, Instant at) {
        var scheduled = new ResourceHistoryEntry(
                Action.REVIEW_SCHEDULED, actor, at, history.getLast().versionNumber(), nextReview.toString());
        return new Resource(
                id, version, nextOwner, nextReview, publication, withdrawal, and(scheduled), at, fingerprint);
    }

    public @Nullable PublicationVersion<ResourceMaterial> published() {
        return publication.published();
    }

    /** Who approved the published version, if it excludes people who could see the one that was published before. */
    Optional<Approval> narrowedBy(Resource before) {
        var now = published();
        var earlier = before.published();
        return now != null
                        && earlier != null
                        && now.material()
                                .content()
                                .visibility()
                                .excludesSomeOf(earlier.material().content().visibility())
                ? Optional.ofNullable(now.approval())
                : Optional.empty();
    }

    private static void requireComplete(PublicationVersion<ResourceMaterial> version) {
        version.material().requireComplete(version.versionNumber());
    }

    /** Records a change of the draft, which is the latest version before or after it. */
    private Resource with(
            Publication<ResourceMaterial> next, Action action, PersonId actor, Instant at, @Nullable String text) {
        var changed = next.draft() == null ? publication.latest() : next.latest();
        return with(next, withdrawal, entry(action, actor, at, changed, text));
    }

    private static ResourceHistoryEntry entry(
            Action action, PersonId actor, Instant at, PublicationVersion<?> version, @Nullable String text) {
        return new ResourceHistoryEntry(action, actor, at, version.versionNumber(), text);
    }

    private Resource with(
            Publication<ResourceMaterial> next, @Nullable ResourceWithdrawal why, ResourceHistoryEntry entry) {
        return new Resource(id, version, owner, reviewDueOn, next, why, and(entry), entry.occurredAt(), fingerprint);
    }

    private List<ResourceHistoryEntry> and(ResourceHistoryEntry entry) {
        return Stream.concat(history.stream(), Stream.of(entry)).toList();
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
