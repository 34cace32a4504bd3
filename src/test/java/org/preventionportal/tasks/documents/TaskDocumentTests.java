package org.preventionportal.tasks.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;

/** A document keeps all versions and comments, up to its limits. */
class TaskDocumentTests {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final TaskDocument FIRST =
            StoredDocuments.document(Given.anyTask(), Given.NORTH, Account.PARTNER_NORTH, NOW);

    @Test
    void aNewVersionReplacesNone() {
        TaskDocument two = version(FIRST, "dup_2", false);
        assertThat(StoredDocuments.numbers(two)).containsExactly(1, 2);
        assertThat(two.newestFirst()).extracting(DocumentVersion::versionNumber).containsExactly(2, 1);
        assertThat(two.versions().getFirst()).isEqualTo(FIRST.versions().getFirst());
    }

    @Test
    void theFirstReviewIsRemembered() {
        TaskDocument reviewed = version(FIRST, "dup_2", true);
        assertThat(FIRST.reviewedAt()).isNull();
        assertThat(reviewed.reviewedAt()).isEqualTo(NOW);
        TaskDocument again = reviewed.with(
                StoredDocuments.next(reviewed, "dup_3", true, Account.MANAGER),
                "00",
                StoredDocuments.file(),
                true,
                NOW.plusSeconds(60));
        assertThat(again.reviewedAt()).isEqualTo(NOW);
    }

    @Test
    void nobodyReviewsWhatIsNotThere() {
        TaskDocument empty = TaskDocument.create(
                StoredDocuments.upload(Given.anyTask(), Given.NORTH, Account.PARTNER_NORTH, NOW), null, NOW);
        assertRefused(ErrorCode.INVALID, () -> version(empty, "dup_2", true));
        TaskDocument ownOnly = empty.with(
                StoredDocuments.next(empty, "dup_1", false, Account.MANAGER), "00", StoredDocuments.file(), true, NOW);
        assertRefused(ErrorCode.INVALID, () -> version(ownOnly, "dup_2", true));
        TaskDocument withoutFile = FIRST.without(1, Account.PARTNER_NORTH.id(), NOW);
        assertRefused(ErrorCode.INVALID, () -> version(withoutFile, "dup_2", true));
    }

    @Test
    void versionsAreLimited() {
        TaskDocument full = FIRST;
        for (int number = 2; number <= TaskDocument.MAX_VERSIONS; number++) {
            full = version(full, "dup_" + number, false);
        }
        TaskDocument twenty = full;
        assertThat(twenty.versions()).hasSize(20);
        assertRefused(ErrorCode.FULL, () -> version(twenty, "dup_21", false));
    }

    @Test
    void commentsStandBesideTheirVersionAndAreLimited() {
        TaskDocument two = version(FIRST, "dup_2", false);
        for (int number = 1; number <= TaskDocument.MAX_COMMENTS; number++) {
            two = two.with(comment("dcm_" + number, 1 + number % 2, "a"));
        }
        TaskDocument full = two;
        assertThat(full.commentsOn(1)).hasSize(50);
        assertThat(full.commentsOn(2)).hasSize(50);
        assertThat(full.pendingNotifications()).hasSize(102);
        assertRefused(ErrorCode.FULL, () -> full.with(comment("dcm_101", 1, "a")));
        assertThat(full.with(comment("dcm_7", 2, "a"))).as("a repeat").isSameAs(full);
        assertRefused(ErrorCode.KEY_REUSED, () -> full.with(comment("dcm_7", 2, "b")));
        assertRefused(ErrorCode.NOT_FOUND, () -> FIRST.with(comment("dcm_1", 3, "a")));
    }

    @Test
    void whatTheOtherSideSentIsNewUntilItIsAnswered() {
        assertThat(latest(FIRST, Account.PARTNER_NORTH)).as("their own").isEmpty();
        assertThat(latest(FIRST, Account.COLLEAGUE_NORTH))
                .as("of their own side")
                .isEmpty();
        assertThat(latest(FIRST, Account.MANAGER)).contains(NOW);

        TaskDocument commented = FIRST.with(
                new DocumentComment("dcm_1", 1, Account.MANAGER.id(), true, "Clear.", NOW.plusSeconds(60), "a"));

        assertThat(latest(commented, Account.MANAGER)).as("answered").isEmpty();
        assertThat(latest(commented, Account.OFFICER_NORTH_EAST))
                .as("by somebody else")
                .contains(NOW);
        assertThat(latest(commented, Account.PARTNER_NORTH)).contains(NOW.plusSeconds(60));
        assertThat(latest(commented, Account.COLLEAGUE_NORTH)).contains(NOW.plusSeconds(60));
    }

    private static Optional<Instant> latest(TaskDocument document, Account account) {
        boolean isMember =
                Set.of(Account.PARTNER_NORTH, Account.COLLEAGUE_NORTH).contains(account);
        var caller = new Caller(
                account.id(),
                Set.of(isMember ? Role.PARTNER : Role.PROGRAMME_MANAGER),
                isMember ? Set.of(Given.NORTH) : Set.of(),
                Set.of(),
                Set.of());
        return DocumentActivity.of(document).latestFor(caller);
    }

    @Test
    void aRemovedFileLeavesItsVersionAndComments() {
        TaskDocument removed =
                FIRST.with(comment("dcm_1", 1, "a")).without(1, Account.PARTNER_NORTH.id(), NOW.plusSeconds(60));
        assertThat(removed.updatedAt()).as("retention does not start again").isEqualTo(NOW);
        assertThat(removed.without(1, Account.MANAGER.id(), NOW)).as("a repeat").isSameAs(removed);
        assertThat(removed.versions().getFirst().file()).isNull();
        assertThat(removed.commentsOn(1)).hasSize(1);
        assertThat(version(removed, "dup_2", false).versions().getLast().versionNumber())
                .isEqualTo(2);
    }

    @Test
    void aReviewCountsAsLongAsAReviewedVersionHasItsFile() {
        TaskDocument once = version(FIRST, "dup_2", true);
        TaskDocument twice = once.with(
                StoredDocuments.next(once, "dup_3", true, Account.MANAGER),
                "00",
                StoredDocuments.file(),
                true,
                NOW.plusSeconds(60));
        TaskDocument second = twice.without(2, Account.MANAGER.id(), NOW.plusSeconds(90));
        assertThat(second.reviewedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(second.without(3, Account.MANAGER.id(), NOW.plusSeconds(90)).reviewedAt())
                .isNull();
        assertThat(twice.without(1, Account.PARTNER_NORTH.id(), NOW.plusSeconds(90))
                        .reviewedAt())
                .isEqualTo(NOW);
    }

    private static TaskDocument version(TaskDocument document, String upload, boolean isReviewed) {
        return document.with(
                StoredDocuments.next(document, upload, isReviewed, Account.MANAGER),
                "00",
                StoredDocuments.file(),
                isReviewed,
                NOW);
    }

    private static DocumentComment comment(String key, int version, String fingerprint) {
        return new DocumentComment(key, version, Account.MANAGER.id(), true, "Clear.", NOW, fingerprint);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable change) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(change)
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().code()).isEqualTo(code));
    }
}
