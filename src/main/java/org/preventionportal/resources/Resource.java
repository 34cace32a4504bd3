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
import org.preventionportal.resources.Draft.Stage;
import org.preventionportal.resources.ResourceChange.Action;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that helps professionals: what is published of it, what is worked on, and what was. It knows its stages and
 * refuses what is not allowed in them.
 *
 * @param owner who looks after it
 * @param reviewBy when somebody has to look at it again
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
@CompoundIndex(name = "review", def = "{'reviewBy': 1, '_id': 1}")
@CompoundIndex(name = "publishedFiles", def = "{'published.files._id': 1}")
@CompoundIndex(name = "draftFiles", def = "{'draft.edition.files._id': 1}")
@CompoundIndex(name = "earlierFiles", def = "{'earlier.files._id': 1}")
@CompoundIndex(name = "updated", def = "{'updatedAt': -1, '_id': 1}")
public record Resource(
        @org.springframework.data.annotation.Id ResourceId id,
        @Version long version,
        PersonId owner,
        LocalDate reviewBy,
        @Nullable Edition published,
        @Nullable Draft draft,
        List<Edition> earlier,
        @Nullable Withdrawal withdrawal,
        List<ResourceChange> history,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed {

    public static Resource create(
            ResourceId id, Content content, LocalDate reviewBy, PersonId by, Instant at, @Nullable String fingerprint) {
        var first = new Draft(Edition.begin(1, content, "", List.of(), by), Stage.WRITING);
        var created = new ResourceChange(Action.CREATED, by, at, 1, null);
        return new Resource(id, 0, by, reviewBy, null, first, List.of(), null, List.of(created), at, fingerprint);
    }

    /**
     * Begins the next edition, with the files of the last one, where none is worked on. What nobody else has read yet still
     * has to be read by somebody else.
     */
    public Resource edit(Content content, String changeNote, PersonId by, Instant at) {
        Edition next =
                draft == null ? begin(content, changeNote, by) : writing().edit(content, changeNote, by);
        return with(new Draft(next, Stage.WRITING), new ResourceChange(Action.EDITED, by, at, next.number(), null));
    }

    private Edition begin(Content content, String changeNote, PersonId by) {
        Edition last = published != null ? published : earlier.getLast();
        Edition next = Edition.begin(last.number() + 1, content, changeNote, last.files(), by);
        return last.isUnread() ? next.alsoBy(last.contributors()) : next;
    }

    public Resource attach(ResourceFile file, PersonId by, Instant at) {
        Edition edition = writing();
        if (edition.file(file.id()).isPresent()) {
            return this;
        }
        if (edition.files().size() >= Edition.MOST_FILES) {
            throw wrongState("It has ten files. Remove one first.");
        }
        List<ResourceFile> files =
                Stream.concat(edition.files().stream(), Stream.of(file)).toList();
        return with(
                new Draft(edition.with(files, by), Stage.WRITING),
                new ResourceChange(Action.FILE_ADDED, by, at, edition.number(), file.name()));
    }

    public Resource removeFile(FileId id, PersonId by, Instant at) {
        Edition edition = writing();
        ResourceFile gone = edition.file(id).orElseThrow(() -> Refusal.notFound("fileId", "file"));
        List<ResourceFile> files =
                edition.files().stream().filter(file -> !file.equals(gone)).toList();
        return with(
                new Draft(edition.with(files, by), Stage.WRITING),
                new ResourceChange(Action.FILE_REMOVED, by, at, edition.number(), gone.name()));
    }

    /** Only where something was published before; else the whole of it goes. */
    public Resource discardDraft(PersonId by, Instant at) {
        return with(
                null,
                new ResourceChange(
                        Action.DISCARDED, by, at, requireDraft().edition().number(), null));
    }

    public Resource submit(@Nullable LocalDate publishOn, PersonId by, Instant at) {
        Edition edition = complete(writing());
        return with(
                new Draft(edition.submit(publishOn, by), Stage.IN_REVIEW),
                new ResourceChange(Action.SUBMITTED, by, at, edition.number(), null));
    }

    public Resource sendBack(String reason, PersonId by, Instant at) {
        Draft now = requireDraft();
        if (now.stage() == Stage.WRITING) {
            throw wrongState("It is being written already.");
        }
        Edition edition = now.edition();
        return with(
                new Draft(edition.reopen(), Stage.WRITING),
                new ResourceChange(Action.SENT_BACK, by, at, edition.number(), reason));
    }

    /** By somebody who has not worked on it. It is published at once, unless a later day was chosen. */
    public Resource approve(PersonId by, Instant at, LocalDate today) {
        Draft now = requireDraft();
        if (now.stage() != Stage.IN_REVIEW) {
            throw wrongState("It is not waiting for a second reader.");
        }
        if (now.edition().contributors().contains(by)) {
            throw new Refusal(UserError.general(
                    ErrorCode.NOT_ALLOWED, "You have worked on it. Ask somebody else to read it and approve it."));
        }
        Edition approved = now.edition().approve(new Approval(by, at, null));
        return with(
                        new Draft(approved, Stage.SCHEDULED),
                        new ResourceChange(Action.APPROVED, by, at, approved.number(), null))
                .publishIfDue(at, today);
    }

    /** At once, without a second reader. */
    public Resource publishUnreviewed(String reason, PersonId by, Instant at, LocalDate today) {
        Edition approved = complete(requireDraft().edition()).submit(null, by).approve(new Approval(by, at, reason));
        return with(
                        new Draft(approved, Stage.SCHEDULED),
                        new ResourceChange(Action.PUBLISHED_UNREVIEWED, by, at, approved.number(), reason))
                .publishIfDue(at, today);
    }

    /** What was approved takes the place of what is there, once its day has come. */
    public Resource publishIfDue(Instant at, LocalDate today) {
        if (draft == null
                || draft.stage() != Stage.SCHEDULED
                || isLater(draft.edition().publishOn(), today)) {
            return this;
        }
        Edition next = draft.edition().publish(at);
        return new Resource(
                id,
                version,
                owner,
                reviewBy,
                next,
                null,
                past(),
                null,
                and(new ResourceChange(Action.PUBLISHED, PersonId.SERVICE, at, next.number(), null)),
                at,
                fingerprint);
    }

    private static boolean isLater(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    /** What waits for a second reader or for its day goes back to be written: nothing comes back by itself. */
    public Resource withdraw(
            String explanation, @Nullable ResourceId replacement, PersonId by, Instant at, LocalDate today) {
        if (published == null) {
            throw wrongState("Nothing of it is published.");
        }
        var gone = new Withdrawal(
                explanation, replacement, by, today, published.content().visibility());
        return new Resource(
                id,
                version,
                owner,
                reviewBy,
                null,
                draft == null ? null : new Draft(draft.edition().reopen(), Stage.WRITING),
                past(),
                gone,
                and(new ResourceChange(Action.WITHDRAWN, by, at, published.number(), explanation)),
                at,
                fingerprint);
    }

    public Resource planReview(PersonId nextOwner, LocalDate nextReview, PersonId by, Instant at) {
        var planned = new ResourceChange(Action.REVIEW_PLANNED, by, at, shown().number(), nextReview.toString());
        return new Resource(
                id,
                version,
                nextOwner,
                nextReview,
                published,
                draft,
                earlier,
                withdrawal,
                and(planned),
                at,
                fingerprint);
    }

    /** What stands for it in a list of staff's: what is published, else what is worked on, else what was. */
    Edition shown() {
        return published != null ? published : draft != null ? draft.edition() : earlier.getLast();
    }

    /** Whether a person may be its second reader now. */
    boolean isReadableFor(PersonId person) {
        return draft != null
                && draft.stage() == Stage.IN_REVIEW
                && !draft.edition().contributors().contains(person);
    }

    public boolean wasEverPublished() {
        return published != null || !earlier.isEmpty();
    }

    public Stream<Edition> editions() {
        return Stream.of(
                        earlier.stream(),
                        Stream.ofNullable(published),
                        Stream.ofNullable(draft).map(Draft::edition))
                .flatMap(some -> some);
    }

    private List<Edition> past() {
        return Stream.concat(earlier.stream(), Stream.ofNullable(published)).toList();
    }

    private Draft requireDraft() {
        if (draft == null) {
            throw wrongState("Nothing of it is worked on. Edit it to begin the next edition.");
        }
        return draft;
    }

    /** @throws Refusal where nothing can be changed in it now */
    public void requireWriting() {
        writing();
    }

    private Edition writing() {
        Draft now = requireDraft();
        if (now.stage() != Stage.WRITING) {
            throw wrongState("It waits to be read or published. Send it back first.");
        }
        return now.edition();
    }

    private Edition complete(Edition edition) {
        if (edition.isEmpty()) {
            throw wrongState("There is nothing to see in it yet. Add a file or a link.");
        }
        if (edition.number() > 1 && edition.changeNote().isBlank()) {
            throw new Refusal(UserError.input("changeNote", ErrorCode.REQUIRED, "Say what is new in this edition."));
        }
        return edition;
    }

    private Resource with(@Nullable Draft next, ResourceChange change) {
        return new Resource(
                id,
                version,
                owner,
                reviewBy,
                published,
                next,
                earlier,
                withdrawal,
                and(change),
                change.at(),
                fingerprint);
    }

    private List<ResourceChange> and(ResourceChange change) {
        return Stream.concat(history.stream(), Stream.of(change)).toList();
    }

    private static Refusal wrongState(String advice) {
        return new Refusal(UserError.general(ErrorCode.WRONG_STATE, advice));
    }
}
