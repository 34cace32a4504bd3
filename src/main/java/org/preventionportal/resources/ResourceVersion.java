package org.preventionportal.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * A resource at one time: what is published of it does not change any more, the next one is worked on beside it.
 *
 * @param number 1 for the first
 * @param changeNote what is new in it
 * @param words by which it is found
 * @param contributors whoever has worked on it, and so cannot be the second reader
 * @param publishOn the day from which it is to be seen; null for as soon as it is approved
 */
public record ResourceVersion(
        int number,
        ResourceContent content,
        String changeNote,
        List<ResourceFile> files,
        List<String> words,
        List<PersonId> contributors,
        @Nullable ResourceApproval approval,
        @Nullable LocalDate publishOn,
        @Nullable Instant publishedAt) {

    static final int MAX_FILES = 10;

    static ResourceVersion first(
            int number, ResourceContent content, String changeNote, List<ResourceFile> files, PersonId by) {
        return new ResourceVersion(
                number, content, changeNote, files, content.words().distinct(), List.of(by), null, null, null);
    }

    ResourceVersion update(ResourceContent next, String note, PersonId by) {
        return new ResourceVersion(number, next, note, files, next.words().distinct(), and(by), null, null, null);
    }

    ResourceVersion with(List<ResourceFile> next, PersonId by) {
        return new ResourceVersion(number, content, changeNote, next, words, and(by), null, null, null);
    }

    ResourceVersion submit(@Nullable LocalDate on, PersonId by) {
        return new ResourceVersion(number, content, changeNote, files, words, and(by), null, on, null);
    }

    ResourceVersion approve(ResourceApproval given) {
        return new ResourceVersion(number, content, changeNote, files, words, contributors, given, publishOn, null);
    }

    /** Back to be written. */
    ResourceVersion reopen() {
        return new ResourceVersion(number, content, changeNote, files, words, contributors, null, null, null);
    }

    ResourceVersion publish(Instant at) {
        return new ResourceVersion(number, content, changeNote, files, words, contributors, approval, publishOn, at);
    }

    private List<PersonId> and(PersonId by) {
        return Stream.concat(contributors.stream(), Stream.of(by)).distinct().toList();
    }

    ResourceVersion alsoBy(List<PersonId> others) {
        List<PersonId> all =
                Stream.concat(contributors.stream(), others.stream()).distinct().toList();
        return new ResourceVersion(number, content, changeNote, files, words, all, approval, publishOn, publishedAt);
    }

    /** Whether it was published without a second reader. */
    boolean isPublishedWithoutReview() {
        return approval != null && approval.overrideReason() != null;
    }

    public Optional<ResourceFile> file(FileId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    boolean isEmpty() {
        return files.isEmpty() && content.link() == null;
    }
}
