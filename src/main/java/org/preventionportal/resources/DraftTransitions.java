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
import org.preventionportal.resources.ResourceDraft.Stage;
import org.preventionportal.resources.ResourceHistoryEntry.Action;

/** Enforces which changes of a draft are allowed in which stage. */
sealed interface DraftTransitions permits Resource {

    Resource resource();

    /**
     * Replaces the content of the draft. Without a draft, this starts the next version with the files of the last one. If
     * the last version was published without review, its contributors cannot review the next one either.
     */
    default Resource update(ResourceContent content, String changeNote, PersonId actor, Instant at) {
        ResourceVersion next = resource().draft() == null
                ? resource().nextVersion(content, changeNote, actor)
                : resource().editableVersion().update(content, changeNote, actor);
        return resource()
                .with(
                        new ResourceDraft(next, Stage.DRAFT),
                        new ResourceHistoryEntry(Action.UPDATED, actor, at, next.versionNumber(), null));
    }

    default Resource attach(ResourceFile file, PersonId actor, Instant at) {
        ResourceVersion version = resource().editableVersion();
        if (version.file(file.id()).isPresent()) {
            return resource();
        }
        if (version.files().size() >= ResourceVersion.MAX_FILES) {
            throw Resource.wrongState("The draft has ten files, which is the maximum. Remove one first.");
        }
        List<ResourceFile> files =
                Stream.concat(version.files().stream(), Stream.of(file)).toList();
        return resource()
                .with(
                        new ResourceDraft(version.with(files, actor), Stage.DRAFT),
                        new ResourceHistoryEntry(Action.FILE_ADDED, actor, at, version.versionNumber(), file.name()));
    }

    default Resource removeFile(FileId id, PersonId actor, Instant at) {
        ResourceVersion version = resource().editableVersion();
        ResourceFile removed = version.file(id).orElseThrow(() -> Refusal.notFound("fileId", "file"));
        List<ResourceFile> files =
                version.files().stream().filter(file -> !file.equals(removed)).toList();
        return resource()
                .with(
                        new ResourceDraft(version.with(files, actor), Stage.DRAFT),
                        new ResourceHistoryEntry(
                                Action.FILE_REMOVED, actor, at, version.versionNumber(), removed.name()));
    }

    /** Requires that the resource was published before; otherwise the caller deletes the whole resource. */
    default Resource deleteDraft(PersonId actor, Instant at) {
        return resource()
                .with(
                        null,
                        new ResourceHistoryEntry(
                                Action.DRAFT_DELETED,
                                actor,
                                at,
                                resource().requireDraft().version().versionNumber(),
                                null));
    }

    default Resource submit(@Nullable LocalDate publishOn, PersonId actor, Instant at) {
        ResourceVersion version = Resource.complete(resource().editableVersion());
        return resource()
                .with(
                        new ResourceDraft(version.submit(publishOn, actor), Stage.IN_REVIEW),
                        new ResourceHistoryEntry(Action.SUBMITTED, actor, at, version.versionNumber(), null));
    }

    default Resource returnToAuthor(String reason, PersonId actor, Instant at) {
        ResourceDraft current = resource().requireDraft();
        if (current.stage() == Stage.DRAFT) {
            throw Resource.wrongState("The draft has already been returned to its author.");
        }
        ResourceVersion version = current.version();
        return resource()
                .with(
                        new ResourceDraft(version.reopen(), Stage.DRAFT),
                        new ResourceHistoryEntry(Action.RETURNED, actor, at, version.versionNumber(), reason));
    }

    /** Requires a reviewer who has not contributed to the version. It is published at once unless a later day was chosen. */
    default Resource approve(PersonId actor, Instant at, LocalDate today) {
        ResourceDraft current = resource().requireDraft();
        if (current.stage() != Stage.IN_REVIEW) {
            throw Resource.wrongState("The draft is not in review. Submit it first.");
        }
        if (current.version().contributors().contains(actor)) {
            throw new Refusal(UserError.general(
                    ErrorCode.NOT_ALLOWED, "You have contributed to this version. Ask somebody else to review it."));
        }
        ResourceVersion approved = current.version().approve(new ResourceApproval(actor, at, null));
        return resource()
                .with(
                        new ResourceDraft(approved, Stage.SCHEDULED),
                        new ResourceHistoryEntry(Action.APPROVED, actor, at, approved.versionNumber(), null))
                .publishIfDue(at, today);
    }

    default Resource publishWithoutReview(String reason, PersonId actor, Instant at, LocalDate today) {
        ResourceVersion approved = Resource.complete(resource().requireDraft().version())
                .submit(null, actor)
                .approve(new ResourceApproval(actor, at, reason));
        return resource()
                .with(
                        new ResourceDraft(approved, Stage.SCHEDULED),
                        new ResourceHistoryEntry(
                                Action.PUBLISHED_WITHOUT_REVIEW, actor, at, approved.versionNumber(), reason))
                .publishIfDue(at, today);
    }
}
