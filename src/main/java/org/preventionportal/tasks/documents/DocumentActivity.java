package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.TaskId;

/** Reads of a document who sent its versions and wrote its comments, and when, without files and words. */
record DocumentActivity(DocumentId id, TaskId task, PartnerId partner, List<Version> versions, List<Comment> comments) {

    record Version(PersonId createdBy, boolean isFromStaff, Instant createdAt) {}

    record Comment(PersonId author, boolean isFromStaff, Instant createdAt) {}

    private record Entry(PersonId person, boolean isFromStaff, Instant createdAt) {}

    static DocumentActivity of(TaskDocument document) {
        return new DocumentActivity(
                document.id(),
                document.task(),
                document.partner(),
                document.versions().stream()
                        .map(one -> new Version(one.createdBy(), one.isFromStaff(), one.createdAt()))
                        .toList(),
                document.comments().stream()
                        .map(one -> new Comment(one.author(), one.isFromStaff(), one.createdAt()))
                        .toList());
    }

    /**
     * When the other side last sent a version or a comment that the caller has not answered with one; empty if there is
     * none.
     */
    Optional<Instant> latestFor(Caller caller) {
        boolean isOfMember = caller.partners().contains(partner);
        Instant answered = latest(entry -> entry.person().equals(caller.id())).orElse(Instant.EPOCH);
        return latest(entry -> entry.isFromStaff() == isOfMember
                && !entry.person().equals(caller.id())
                && entry.createdAt().isAfter(answered));
    }

    private Optional<Instant> latest(Predicate<Entry> which) {
        return Stream.concat(
                        versions.stream().map(one -> new Entry(one.createdBy(), one.isFromStaff(), one.createdAt())),
                        comments.stream().map(one -> new Entry(one.author(), one.isFromStaff(), one.createdAt())))
                .filter(which)
                .map(Entry::createdAt)
                .max(Comparator.naturalOrder());
    }
}
