package org.preventionportal.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.Draft.Stage;

/**
 * Enforces the workflow of what is published: a draft, its review by another person, publication and withdrawal.
 *
 * @param published the version that readers see; null before the first publication and after a withdrawal
 * @param draft the version that is being prepared; null if there is none
 * @param earlierVersions versions that were published before, oldest first
 */
public record Publication<M>(
        @Nullable PublicationVersion<M> published,
        @Nullable Draft<M> draft,
        List<PublicationVersion<M>> earlierVersions) {

    public static <M> Publication<M> begin(M material, PersonId author) {
        return new Publication<>(
                null, new Draft<>(PublicationVersion.of(1, material, List.of(author)), Stage.DRAFT), List.of());
    }

    /**
     * Replaces the material of the draft. Without a draft, this starts the next version. If the last version was
     * published without review, its contributors cannot review the next one either.
     *
     * @param others people who cannot review the next version, besides the actor
     */
    public Publication<M> update(M material, PersonId actor, List<PersonId> others) {
        return with(
                draft == null
                        ? next(material, actor, others)
                        : requireEditable().with(material, actor),
                Stage.DRAFT);
    }

    private PublicationVersion<M> next(M material, PersonId actor, List<PersonId> others) {
        PublicationVersion<M> last = latest();
        List<PersonId> contributors = PublicationVersion.both(List.of(actor), others);
        return PublicationVersion.of(
                last.versionNumber() + 1,
                material,
                last.isPublishedWithoutReview()
                        ? PublicationVersion.both(contributors, last.contributors())
                        : contributors);
    }

    /** Requires that there are other versions; otherwise the caller deletes the whole. */
    public Publication<M> deleteDraft() {
        requireDraft();
        return new Publication<>(published, null, earlierVersions);
    }

    public Publication<M> submit(@Nullable LocalDate publishOn, PersonId actor) {
        return with(requireEditable().submit(publishOn, actor), Stage.IN_REVIEW);
    }

    public Publication<M> returnToAuthor() {
        Draft<M> current = requireDraft();
        if (current.stage() == Stage.DRAFT) {
            throw wrongState("The draft is not in review or scheduled, so it cannot be returned.");
        }
        return new Publication<>(published, current.returned(), earlierVersions);
    }

    /** Requires a reviewer who is not a contributor. */
    public Publication<M> approve(PersonId reviewer, Instant at) {
        Draft<M> current = requireDraft();
        if (current.stage() != Stage.IN_REVIEW) {
            throw wrongState("The draft is not in review. Submit it first.");
        }
        if (current.version().contributors().contains(reviewer)) {
            throw new Refusal(UserError.general(
                    ErrorCode.NOT_ALLOWED, "You are one of the contributors. Ask someone else to review it."));
        }
        return with(current.version().approve(new Approval(reviewer, at, null)), Stage.SCHEDULED);
    }

    /** Skips the review and the day of publication. The reason stays with the version. */
    public Publication<M> publishWithoutReview(String reason, PersonId actor, Instant at) {
        PublicationVersion<M> version = requireDraft().version().submit(null, actor);
        return with(version.approve(new Approval(actor, at, reason)), Stage.SCHEDULED);
    }

    /** Replaces the published version by an approved draft once its day has come. */
    public Publication<M> publishIfDue(Instant at, LocalDate today) {
        if (draft == null || draft.stage() != Stage.SCHEDULED) {
            return this;
        }
        LocalDate day = draft.version().publishOn();
        return day != null && day.isAfter(today)
                ? this
                : new Publication<>(draft.version().publish(at), null, publishedVersions());
    }

    /** Returns a draft that is in review or scheduled, so that what is withdrawn is not published automatically. */
    public Publication<M> withdraw() {
        if (published == null) {
            throw wrongState("No version is published, so none can be withdrawn.");
        }
        return new Publication<>(null, draft == null ? null : draft.returned(), publishedVersions());
    }

    public boolean isReviewableBy(PersonId person) {
        return draft != null
                && draft.stage() == Stage.IN_REVIEW
                && !draft.version().contributors().contains(person);
    }

    public boolean wasEverPublished() {
        return published != null || !earlierVersions.isEmpty();
    }

    /** The draft or, if there is none, the version that was published last. */
    public PublicationVersion<M> latest() {
        return versions().toList().getLast();
    }

    /** All versions, oldest first. */
    public Stream<PublicationVersion<M>> versions() {
        return Stream.concat(
                publishedVersions().stream(), Stream.ofNullable(draft).map(Draft::version));
    }

    /** All versions that were ever published, oldest first. */
    public List<PublicationVersion<M>> publishedVersions() {
        return Stream.concat(earlierVersions.stream(), Stream.ofNullable(published))
                .toList();
    }

    /** @throws Refusal if there is no draft */
    public Draft<M> requireDraft() {
        if (draft == null) {
            throw wrongState("There is no draft. Create the next version first.");
        }
        return draft;
    }

    /** @throws Refusal if there is no draft that can be changed now */
    public PublicationVersion<M> requireEditable() {
        Draft<M> current = requireDraft();
        if (current.stage() != Stage.DRAFT) {
            throw wrongState("The draft is in review or scheduled. Return it to the author first.");
        }
        return current.version();
    }

    private Publication<M> with(PublicationVersion<M> version, Stage stage) {
        return new Publication<>(published, new Draft<>(version, stage), earlierVersions);
    }

    private static Refusal wrongState(String advice) {
        return new Refusal(UserError.general(ErrorCode.WRONG_STATE, advice));
    }
}
