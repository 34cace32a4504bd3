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
import org.preventionportal.resources.Draft.Stage;
import org.preventionportal.resources.ResourceChange.Action;

/** What is done to the edition that is worked on, until it is published. */
sealed interface DraftActs permits Resource {

    Resource resource();

    /**
     * Begins the next edition, with the files of the last one, where none is worked on. What nobody else has read yet still
     * has to be read by somebody else.
     */
    default Resource edit(Content content, String changeNote, PersonId by, Instant at) {
        Edition next = resource().draft() == null
                ? resource().begin(content, changeNote, by)
                : resource().writing().edit(content, changeNote, by);
        return resource()
                .with(new Draft(next, Stage.WRITING), new ResourceChange(Action.EDITED, by, at, next.number(), null));
    }

    default Resource attach(ResourceFile file, PersonId by, Instant at) {
        Edition edition = resource().writing();
        if (edition.file(file.id()).isPresent()) {
            return resource();
        }
        if (edition.files().size() >= Edition.MOST_FILES) {
            throw Resource.wrongState("It has ten files. Remove one first.");
        }
        List<ResourceFile> files =
                Stream.concat(edition.files().stream(), Stream.of(file)).toList();
        return resource()
                .with(
                        new Draft(edition.with(files, by), Stage.WRITING),
                        new ResourceChange(Action.FILE_ADDED, by, at, edition.number(), file.name()));
    }

    default Resource removeFile(FileId id, PersonId by, Instant at) {
        Edition edition = resource().writing();
        ResourceFile gone = edition.file(id).orElseThrow(() -> Refusal.notFound("fileId", "file"));
        List<ResourceFile> files =
                edition.files().stream().filter(file -> !file.equals(gone)).toList();
        return resource()
                .with(
                        new Draft(edition.with(files, by), Stage.WRITING),
                        new ResourceChange(Action.FILE_REMOVED, by, at, edition.number(), gone.name()));
    }

    /** Only where something was published before; else the whole of it goes. */
    default Resource discardDraft(PersonId by, Instant at) {
        return resource()
                .with(
                        null,
                        new ResourceChange(
                                Action.DISCARDED,
                                by,
                                at,
                                resource().requireDraft().edition().number(),
                                null));
    }

    default Resource submit(@Nullable LocalDate publishOn, PersonId by, Instant at) {
        Edition edition = Resource.complete(resource().writing());
        return resource()
                .with(
                        new Draft(edition.submit(publishOn, by), Stage.IN_REVIEW),
                        new ResourceChange(Action.SUBMITTED, by, at, edition.number(), null));
    }

    default Resource sendBack(String reason, PersonId by, Instant at) {
        Draft now = resource().requireDraft();
        if (now.stage() == Stage.WRITING) {
            throw Resource.wrongState("It is being written already.");
        }
        Edition edition = now.edition();
        return resource()
                .with(
                        new Draft(edition.reopen(), Stage.WRITING),
                        new ResourceChange(Action.SENT_BACK, by, at, edition.number(), reason));
    }

    /** By somebody who has not worked on it. It is published at once, unless a later day was chosen. */
    default Resource approve(PersonId by, Instant at, LocalDate today) {
        Draft now = resource().requireDraft();
        if (now.stage() != Stage.IN_REVIEW) {
            throw Resource.wrongState("It is not waiting for a second reader.");
        }
        if (now.edition().contributors().contains(by)) {
            throw new Refusal(UserError.general(
                    ErrorCode.NOT_ALLOWED, "You have worked on it. Ask somebody else to read it and approve it."));
        }
        Edition approved = now.edition().approve(new Approval(by, at, null));
        return resource()
                .with(
                        new Draft(approved, Stage.SCHEDULED),
                        new ResourceChange(Action.APPROVED, by, at, approved.number(), null))
                .publishIfDue(at, today);
    }

    /** At once, without a second reader. */
    default Resource publishUnreviewed(String reason, PersonId by, Instant at, LocalDate today) {
        Edition approved = Resource.complete(resource().requireDraft().edition())
                .submit(null, by)
                .approve(new Approval(by, at, reason));
        return resource()
                .with(
                        new Draft(approved, Stage.SCHEDULED),
                        new ResourceChange(Action.PUBLISHED_UNREVIEWED, by, at, approved.number(), reason))
                .publishIfDue(at, today);
    }
}
