package org.preventionportal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.publishing.Draft.Stage;

/** Tests which steps of the workflow are allowed in which stage, by whom, and which versions they leave. */
class PublicationTests {

    private static final PersonId AUTHOR = new PersonId("author");
    private static final PersonId HELPER = new PersonId("helper");
    private static final PersonId REVIEWER = new PersonId("reviewer");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Publication<String> WRITTEN = Publication.begin("One", AUTHOR);
    private static final Publication<String> SUBMITTED = WRITTEN.submit(null, AUTHOR);
    private static final Publication<String> SCHEDULED =
            WRITTEN.submit(TODAY.plusDays(2), AUTHOR).approve(REVIEWER, NOW);
    private static final Publication<String> PUBLISHED = publish(SUBMITTED);
    private static final Publication<String> WITHDRAWN = PUBLISHED.withdraw();

    private static Publication<String> publish(Publication<String> submitted) {
        return submitted.approve(REVIEWER, NOW).publishIfDue(NOW, TODAY);
    }

    private static Publication<String> update(Publication<String> publication, PersonId actor) {
        return publication.update("Two", actor, List.of());
    }

    private static Stage stage(Publication<String> publication) {
        return publication.requireDraft().stage();
    }

    private static ErrorCode refusal(Supplier<Publication<String>> step) {
        var refusal = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(step::get).satisfies(thrown -> refusal[0] = thrown);
        return refusal[0].errors().getFirst().code();
    }

    private static void refused(Stream<Supplier<Publication<String>>> steps) {
        steps.forEach(step -> assertThat(refusal(step)).isEqualTo(ErrorCode.WRONG_STATE));
    }

    @Test
    void aDraftIsSubmittedReviewedAndPublished() {
        assertThat(stage(WRITTEN)).isEqualTo(Stage.DRAFT);
        assertThat(stage(SUBMITTED)).isEqualTo(Stage.IN_REVIEW);
        assertThat(PUBLISHED.draft()).isNull();
        assertThat(PUBLISHED.published())
                .isEqualTo(new PublicationVersion<>(
                        1, "One", List.of(AUTHOR), new Approval(REVIEWER, NOW, null), null, NOW));
    }

    @Test
    void contributorsCannotApprove() {
        Publication<String> helped = update(WRITTEN, HELPER).submit(null, REVIEWER);
        for (PersonId contributor : List.of(AUTHOR, HELPER, REVIEWER)) {
            assertThat(helped.isReviewableBy(contributor)).isFalse();
            assertThat(refusal(() -> helped.approve(contributor, NOW))).isEqualTo(ErrorCode.NOT_ALLOWED);
        }
        assertThat(SUBMITTED.isReviewableBy(REVIEWER)).isTrue();
        assertThat(WRITTEN.isReviewableBy(REVIEWER)).isFalse();
    }

    @Test
    void othersCanBeKeptFromReviewingTheNextVersion() {
        Publication<String> next =
                PUBLISHED.update("Two", HELPER, List.of(AUTHOR)).submit(null, HELPER);
        assertThat(next.isReviewableBy(AUTHOR)).isFalse();
        assertThat(update(PUBLISHED, HELPER).submit(null, HELPER).isReviewableBy(AUTHOR))
                .isTrue();
    }

    @Test
    void aVersionWithoutReviewIsPublishedAtOnceWithTheReasonAndItsContributorsCannotReviewTheNextOne() {
        Publication<String> urgent =
                WRITTEN.publishWithoutReview("Urgent", REVIEWER, NOW).publishIfDue(NOW, TODAY);
        assertThat(Objects.requireNonNull(urgent.published()).approval())
                .isEqualTo(new Approval(REVIEWER, NOW, "Urgent"));
        Publication<String> next = update(urgent, HELPER).submit(null, HELPER);
        for (PersonId contributor : List.of(AUTHOR, REVIEWER, HELPER)) {
            assertThat(next.isReviewableBy(contributor)).isFalse();
        }
        assertThat(SCHEDULED
                        .publishWithoutReview("Urgent", HELPER, NOW)
                        .publishIfDue(NOW, TODAY)
                        .published())
                .as("before its day")
                .isNotNull();
    }

    @Test
    void aScheduledVersionWaitsForItsDay() {
        assertThat(stage(SCHEDULED)).isEqualTo(Stage.SCHEDULED);
        assertThat(SCHEDULED.publishIfDue(NOW, TODAY.plusDays(1))).isEqualTo(SCHEDULED);
        assertThat(SCHEDULED.publishIfDue(NOW, TODAY.plusDays(2)).published()).isNotNull();
        assertThat(SUBMITTED.publishIfDue(NOW, TODAY)).isEqualTo(SUBMITTED);
    }

    @Test
    void aDraftThatWaitsIsChangedOnlyAfterItsReturn() {
        for (Publication<String> waiting : List.of(SUBMITTED, SCHEDULED)) {
            refused(Stream.of(() -> update(waiting, AUTHOR), () -> waiting.submit(null, AUTHOR)));
            Publication<String> back = waiting.returnToAuthor();
            assertThat(back.requireDraft()).isEqualTo(WRITTEN.draft());
            refused(Stream.of(back::returnToAuthor, () -> back.approve(REVIEWER, NOW)));
        }
        refused(Stream.of(() -> SCHEDULED.approve(REVIEWER, NOW)));
    }

    @Test
    void aDraftThatWasNeverSubmittedCannotBeReturned() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(WRITTEN::returnToAuthor)
                .satisfies(refusal -> assertThat(refusal.errors().getFirst().message())
                        .isEqualTo("The draft is not in review or scheduled, so it cannot be returned."));
    }

    @Test
    void theNextVersionReplacesThePublishedOneAndKeepsIt() {
        Publication<String> next = update(PUBLISHED, HELPER);
        assertThat(next.published()).isEqualTo(PUBLISHED.published());
        assertThat(next.deleteDraft()).isEqualTo(PUBLISHED);
        Publication<String> both = publish(next.submit(null, HELPER));
        assertThat(both.versions())
                .extracting(PublicationVersion::versionNumber, PublicationVersion::material)
                .containsExactly(tuple(1, "One"), tuple(2, "Two"));
        assertThat(both.latest()).isEqualTo(both.published());
    }

    @Test
    void aWithdrawalReturnsTheDraftAndTheNextVersionGetsAnotherNumber() {
        Publication<String> gone = update(PUBLISHED, AUTHOR)
                .submit(TODAY.plusDays(2), AUTHOR)
                .approve(REVIEWER, NOW)
                .withdraw();
        assertThat(stage(gone)).isEqualTo(Stage.DRAFT);
        assertThat(gone.requireDraft().version().approval()).isNull();
        assertThat(gone.publishIfDue(NOW, TODAY.plusDays(3))).isEqualTo(gone);

        assertThat(WITHDRAWN.published()).isNull();
        assertThat(WITHDRAWN.wasEverPublished()).isTrue();
        assertThat(WRITTEN.wasEverPublished()).isFalse();
        assertThat(update(WITHDRAWN, AUTHOR).requireDraft().version().versionNumber())
                .isEqualTo(2);
        refused(Stream.of(WITHDRAWN::withdraw, WRITTEN::withdraw));
    }

    @Test
    void withoutADraftThereIsNothingToReview() {
        refused(Stream.of(
                PUBLISHED::deleteDraft,
                () -> PUBLISHED.submit(null, AUTHOR),
                PUBLISHED::returnToAuthor,
                () -> PUBLISHED.approve(REVIEWER, NOW),
                () -> PUBLISHED.publishWithoutReview("Urgent", REVIEWER, NOW)));
    }
}
