package org.preventionportal.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.resources.ResourceDraft.Stage;
import org.preventionportal.resources.ResourceHistoryEntry.Action;

/** What is done to the edition that is worked on, until it is published. */
sealed interface DraftTransitions permits Resource {

    Resource resource();

    /**
     * Begins the next edition, with the files of the last one, where none is worked on. What nobody else has read yet still
     * has to be read by somebody else.
     */
    default Resource update(ResourceContent content, String changeNote, PersonId by, Instant at) {
        ResourceVersion next = resource().draft() == null
                ? resource().nextVersion(content, changeNote, by)
                : resource().editableVersion().update(content, changeNote, by);
        return resource()
                .with(
                        new ResourceDraft(next, Stage.DRAFT),
                        new ResourceHistoryEntry(Action.UPDATED, by, at, next.number(), null));
    }

    default Resource attach(ResourceFile file, PersonId by, Instant at) {
        ResourceVersion version = resource().editableVersion();
        if (version.file(file.id()).isPresent()) {
            return resource();
        }
        if (version.files().size() >= ResourceVersion.MAX_FILES) {
            throw Resource.wrongState("It has ten files. Remove one first.");
        }
        List<ResourceFile> files =
                Stream.concat(version.files().stream(), Stream.of(file)).toList();
        return resource()
                .with(
                        new ResourceDraft(version.with(files, by), Stage.DRAFT),
                        new ResourceHistoryEntry(Action.FILE_ADDED, by, at, version.number(), file.name()));
    }

    default Resource removeFile(FileId id, PersonId by, Instant at) {
        ResourceVersion version = resource().editableVersion();
        ResourceFile gone = version.file(id).orElseThrow(() -> Refusal.notFound("fileId", "file"));
        List<ResourceFile> files =
                version.files().stream().filter(file -> !file.equals(gone)).toList();
        return resource()
                .with(
                        new ResourceDraft(version.with(files, by), Stage.DRAFT),
                        new ResourceHistoryEntry(Action.FILE_REMOVED, by, at, version.number(), gone.name()));
    }

    /** Only where something was published before; else the whole of it goes. */
    default Resource deleteDraft(PersonId by, Instant at) {
        return resource()
                .with(
                        null,
                        new ResourceHistoryEntry(
                                Action.DRAFT_DELETED,
                                by,
                                at,
                                resource().requireDraft().version().number(),
                                null));
    }

    default Resource submit(@Nullable LocalDate publishOn, PersonId by, Instant at) {
        ResourceVersion version = Resource.complete(resource().editableVersion());
        return resource()
                .with(
                        new ResourceDraft(version.submit(publishOn, by), Stage.IN_REVIEW),
                        new ResourceHistoryEntry(Action.SUBMITTED, by, at, version.number(), null));
    }

    default Resource returnToAuthor(String reason, PersonId by, Instant at) {
        ResourceDraft now = resource().requireDraft();
        if (now.stage() == Stage.DRAFT) {
            throw Resource.wrongState("It is being written already.");
        }
        ResourceVersion version = now.version();
        return resource()
                .with(
                        new ResourceDraft(version.reopen(), Stage.DRAFT),
                        new ResourceHistoryEntry(Action.RETURNED, by, at, version.number(), reason));
    }

    /** By somebody who has not worked on it. It is published at once, unless a later day was chosen. */
    default Resource approve(PersonId by, Instant at, LocalDate today) {
        ResourceDraft now = resource().requireDraft();
        if (now.stage() != Stage.IN_REVIEW) {
            throw Resource.wrongState("It is not waiting for a second reader.");
        }
        if (now.version().contributors().contains(by)) {
            throw new Refusal(UserError.general(
                    ErrorCode.NOT_ALLOWED, "You have worked on it. Ask somebody else to read it and approve it."));
        }
        ResourceVersion approved = now.version().approve(new ResourceApproval(by, at, null));
        return resource()
                .with(
                        new ResourceDraft(approved, Stage.SCHEDULED),
                        new ResourceHistoryEntry(Action.APPROVED, by, at, approved.number(), null))
                .publishIfDue(at, today);
    }

    /** At once, without a second reader. */
    default Resource publishWithoutReview(String reason, PersonId by, Instant at, LocalDate today) {
        ResourceVersion approved = Resource.complete(resource().requireDraft().version())
                .submit(null, by)
                .approve(new ResourceApproval(by, at, reason));
        return resource()
                .with(
                        new ResourceDraft(approved, Stage.SCHEDULED),
                        new ResourceHistoryEntry(Action.PUBLISHED_WITHOUT_REVIEW, by, at, approved.number(), reason))
                .publishIfDue(at, today);
    }
}
