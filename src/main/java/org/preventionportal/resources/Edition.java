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
public record Edition(
        int number,
        Content content,
        String changeNote,
        List<ResourceFile> files,
        List<String> words,
        List<PersonId> contributors,
        @Nullable Approval approval,
        @Nullable LocalDate publishOn,
        @Nullable Instant publishedAt) {

    static final int MOST_FILES = 10;

    static Edition begin(int number, Content content, String changeNote, List<ResourceFile> files, PersonId by) {
        return new Edition(
                number, content, changeNote, files, content.words().distinct(), List.of(by), null, null, null);
    }

    Edition edit(Content next, String note, PersonId by) {
        return new Edition(number, next, note, files, next.words().distinct(), and(by), null, null, null);
    }

    Edition with(List<ResourceFile> next, PersonId by) {
        return new Edition(number, content, changeNote, next, words, and(by), null, null, null);
    }

    Edition submit(@Nullable LocalDate on, PersonId by) {
        return new Edition(number, content, changeNote, files, words, and(by), null, on, null);
    }

    Edition approve(Approval given) {
        return new Edition(number, content, changeNote, files, words, contributors, given, publishOn, null);
    }

    /** Back to be written. */
    Edition reopen() {
        return new Edition(number, content, changeNote, files, words, contributors, null, null, null);
    }

    Edition publish(Instant at) {
        return new Edition(number, content, changeNote, files, words, contributors, approval, publishOn, at);
    }

    private List<PersonId> and(PersonId by) {
        return Stream.concat(contributors.stream(), Stream.of(by)).distinct().toList();
    }

    Edition alsoBy(List<PersonId> others) {
        List<PersonId> all =
                Stream.concat(contributors.stream(), others.stream()).distinct().toList();
        return new Edition(number, content, changeNote, files, words, all, approval, publishOn, publishedAt);
    }

    /** Whether it was published without a second reader. */
    boolean isUnread() {
        return approval != null && approval.override() != null;
    }

    public Optional<ResourceFile> file(FileId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    boolean isEmpty() {
        return files.isEmpty() && content.link() == null;
    }
}
