package org.preventionportal.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.files.FileType;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.Approval;
import org.preventionportal.publishing.Draft;
import org.preventionportal.publishing.Draft.Stage;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.resources.ResourceHistoryEntry.Action;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.ResourceId;

/** Tests which changes of a resource are allowed in which stage, and what is recorded. */
class ResourceTests {

    private static final PersonId AUTHOR = new PersonId("author");
    private static final PersonId HELPER = new PersonId("helper");
    private static final PersonId READER = new PersonId("reader");
    private static final ResourceVisibility FOR_STAFF =
            new ResourceVisibility(ResourceVisibility.Level.STAFF, List.of(), List.of());
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ResourceFile FILE = new ResourceFile(new FileId("rfl_1"), "guide.pdf", FileType.PDF, 10, "00");

    private static ResourceContent content(String title) {
        return content(title, ResourceKind.GUIDE, FOR_STAFF, null);
    }

    private static ResourceContent content(
            String title, ResourceKind kind, ResourceVisibility visibility, @Nullable PracticeNote note) {
        return new ResourceContent(
                title,
                "What to look for.",
                kind,
                List.of(Theme.COUNTY_LINES),
                List.of(TargetAudience.PROFESSIONALS),
                ResourceLanguage.EN,
                visibility,
                null,
                note);
    }

    private static Resource written() {
        return Resource.create(new ResourceId("res_1"), content("A guide"), TODAY.plusYears(1), AUTHOR, NOW, null)
                .attach(FILE, AUTHOR, NOW);
    }

    private static Resource submitted() {
        return written().submit(null, AUTHOR, NOW);
    }

    private static Resource published() {
        return submitted().approve(READER, NOW, TODAY);
    }

    private static PublicationVersion<ResourceMaterial> version(Resource resource) {
        return Objects.requireNonNull(resource.published());
    }

    private static Draft<ResourceMaterial> draft(Resource resource) {
        return Objects.requireNonNull(resource.publication().draft());
    }

    private static ErrorCode refusal(Supplier<Resource> transition) {
        return refusals(transition).getFirst();
    }

    private static List<ErrorCode> refusals(Supplier<Resource> transition) {
        var refusal = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(transition::get).satisfies(thrown -> refusal[0] = thrown);
        return refusal[0].errors().stream().map(UserError::code).toList();
    }

    @Test
    void contributorsCannotApprove() {
        Resource helped =
                written().update(content("A better guide"), "", HELPER, NOW).submit(null, AUTHOR, NOW);

        for (PersonId contributor : List.of(AUTHOR, HELPER)) {
            assertThat(refusal(() -> helped.approve(contributor, NOW, TODAY))).isEqualTo(ErrorCode.NOT_ALLOWED);
        }
        assertThat(helped.approve(READER, NOW, TODAY).published()).satisfies(version -> {
            assertThat(version.material().content().title()).isEqualTo("A better guide");
            assertThat(version.approval()).isEqualTo(new Approval(READER, NOW, null));
        });
    }

    @Test
    void aSubmittedDraftCannotBeChangedUntilItIsReturned() {
        for (Resource waiting : List.of(
                submitted(), written().submit(TODAY.plusDays(9), AUTHOR, NOW).approve(READER, NOW, TODAY))) {
            assertThat(refusal(() -> waiting.update(content("Another"), "", AUTHOR, NOW)))
                    .isEqualTo(ErrorCode.WRONG_STATE);
            assertThat(refusal(() -> waiting.attach(
                            new ResourceFile(new FileId("rfl_2"), "b.pdf", FileType.PDF, 1, "1"), AUTHOR, NOW)))
                    .isEqualTo(ErrorCode.WRONG_STATE);
            assertThat(refusal(() -> waiting.removeFile(FILE.id(), AUTHOR, NOW)))
                    .isEqualTo(ErrorCode.WRONG_STATE);
            Resource back = waiting.returnToAuthor("A mistake", READER, NOW);
            assertThat(draft(back.update(content("Another"), "", AUTHOR, NOW)).stage())
                    .isEqualTo(Stage.DRAFT);
            assertThat(refusal(() -> back.approve(READER, NOW, TODAY))).isEqualTo(ErrorCode.WRONG_STATE);
        }
    }

    @Test
    void aPracticeNoteIsTextForStaffOnly() {
        var note = new PracticeNote("Ask the team first.", TaskKind.WORKSHOP, null);
        var open = new ResourceVisibility(ResourceVisibility.Level.ALL_PARTNERS, List.of(), List.of());
        ResourceContent content = content("A note", ResourceKind.PRACTICE_NOTE, FOR_STAFF, note);

        assertThat(published(content).published())
                .as("without a file")
                .satisfies(version ->
                        assertThat(version.material().content().practiceNote()).isEqualTo(note));
        assertThat(refusal(() -> published(content("A note", ResourceKind.PRACTICE_NOTE, open, note))))
                .isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusals(() -> published(content("A note", ResourceKind.PRACTICE_NOTE, open, null))))
                .as("both at once")
                .containsExactly(ErrorCode.REQUIRED, ErrorCode.NOT_ALLOWED);
        assertThat(refusal(() -> published(content("A note", ResourceKind.PRACTICE_NOTE, FOR_STAFF, null))))
                .isEqualTo(ErrorCode.REQUIRED);
        assertThat(refusal(() -> published(content("A guide", ResourceKind.GUIDE, FOR_STAFF, note))))
                .isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(() -> published(content)
                        .update(content("A note", ResourceKind.PRACTICE_NOTE, open, note), "For all", AUTHOR, NOW)))
                .as("a later version")
                .isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    private static Resource published(ResourceContent content) {
        return Resource.create(new ResourceId("res_3"), content, TODAY.plusYears(1), AUTHOR, NOW, null)
                .submit(null, AUTHOR, NOW)
                .approve(READER, NOW, TODAY);
    }

    @Test
    void aScheduledVersionWaitsForItsDay() {
        Resource scheduled = written().submit(TODAY.plusDays(2), AUTHOR, NOW).approve(READER, NOW, TODAY);

        assertThat(scheduled.published()).isNull();
        assertThat(scheduled.publishIfDue(NOW, TODAY.plusDays(1))).isEqualTo(scheduled);
        assertThat(version(scheduled.publishIfDue(NOW, TODAY.plusDays(2))).publishedAt())
                .isEqualTo(NOW);
    }

    @Test
    void aDraftNeedsContentAndAChangeNote() {
        Resource empty = Resource.create(new ResourceId("res_2"), content("Empty"), TODAY, AUTHOR, NOW, null);

        assertThat(refusal(() -> empty.submit(null, AUTHOR, NOW))).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(refusal(() -> empty.publishWithoutReview("Urgent", READER, NOW, TODAY)))
                .isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(refusal(() ->
                        published().update(content("Two"), " ", AUTHOR, NOW).submit(null, AUTHOR, NOW)))
                .isEqualTo(ErrorCode.REQUIRED);
    }

    @Test
    void theNextVersionReplacesThePublishedOneAndKeepsIt() {
        Resource next = published().update(content("Two"), "Shorter", AUTHOR, NOW);
        assertThat(version(next).material().content().title()).isEqualTo("A guide");
        assertThat(draft(next).version().material().files()).containsExactly(FILE);

        Resource both = next.submit(null, AUTHOR, NOW).approve(READER, NOW, TODAY);
        assertThat(version(both).versionNumber()).isEqualTo(2);
        assertThat(both.publication().earlierVersions())
                .extracting(version -> version.material().content().title())
                .containsExactly("A guide");
        assertThat(both.publication().draft()).isNull();
    }

    @Test
    void theReasonForPublishingWithoutReviewStaysWithTheVersion() {
        Resource urgent = written().publishWithoutReview("A child died.", AUTHOR, NOW, TODAY);

        assertThat(version(urgent).approval()).isEqualTo(new Approval(AUTHOR, NOW, "A child died."));
        assertThat(urgent.history()).extracting(ResourceHistoryEntry::action).contains(Action.PUBLISHED_WITHOUT_REVIEW);
    }

    @Test
    void aWithdrawnResourceCanBePublishedAgain() {
        Resource gone = published().withdraw("Out of date", null, AUTHOR, NOW, TODAY);
        assertThat(gone.published()).isNull();
        assertThat(Objects.requireNonNull(gone.withdrawal()).visibility()).isEqualTo(FOR_STAFF);
        Resource corrected = gone.withdraw("See the new one.", new ResourceId("res_2"), AUTHOR, NOW, TODAY);
        assertThat(Objects.requireNonNull(corrected.withdrawal()).replacement()).isEqualTo(new ResourceId("res_2"));
        assertThat(corrected.publication().earlierVersions())
                .isEqualTo(gone.publication().earlierVersions());

        Resource back = gone.update(content("Two"), "Right again", AUTHOR, NOW)
                .submit(null, AUTHOR, NOW)
                .approve(READER, NOW, TODAY);
        assertThat(back.withdrawal()).isNull();
        assertThat(version(back).versionNumber()).isEqualTo(2);
        assertThat(back.publication().earlierVersions()).hasSize(1);
    }

    @Test
    void aDraftHasAtMostTenFiles() {
        Resource full = written();
        for (int number = 2; number <= 10; number++) {
            full = full.attach(
                    new ResourceFile(new FileId("rfl_" + number), "b.pdf", FileType.PDF, 1, "1"), AUTHOR, NOW);
        }
        Resource ten = full;
        assertThat(refusal(() ->
                        ten.attach(new ResourceFile(new FileId("rfl_11"), "b.pdf", FileType.PDF, 1, "1"), AUTHOR, NOW)))
                .isEqualTo(ErrorCode.FULL);
        assertThat(ten.attach(FILE, AUTHOR, NOW)).as("attached before").isEqualTo(ten);
    }

    @Test
    void contributorsOfAVersionWithoutReviewCannotApproveTheNextOne() {
        Resource next = written()
                .publishWithoutReview("A child died.", READER, NOW, TODAY)
                .update(content("Two"), "Shorter", HELPER, NOW)
                .submit(null, HELPER, NOW);

        for (PersonId contributor : List.of(AUTHOR, READER, HELPER)) {
            assertThat(refusal(() -> next.approve(contributor, NOW, TODAY))).isEqualTo(ErrorCode.NOT_ALLOWED);
        }
        Resource read =
                published().update(content("Two"), "Shorter", HELPER, NOW).submit(null, HELPER, NOW);
        assertThat(version(read.approve(AUTHOR, NOW, TODAY)).versionNumber()).isEqualTo(2);
    }

    @Test
    void aWithdrawalReturnsAScheduledDraft() {
        Resource waiting = published()
                .update(content("Two"), "Shorter", AUTHOR, NOW)
                .submit(TODAY.plusDays(2), AUTHOR, NOW)
                .approve(READER, NOW, TODAY);
        Resource gone = waiting.withdraw("Wrong", null, AUTHOR, NOW, TODAY);

        assertThat(gone.publishIfDue(NOW, TODAY.plusDays(3))).isEqualTo(gone);
        assertThat(draft(gone).stage()).isEqualTo(Stage.DRAFT);
        assertThat(draft(gone).version().approval()).isNull();
    }
}
