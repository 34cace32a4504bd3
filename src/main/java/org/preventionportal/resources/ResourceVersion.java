package org.preventionportal.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Holds one version of a resource. A published version does not change; a draft becomes the next version.
 *
 * @param versionNumber from 1
 * @param changeNote what is new in this version
 * @param words stems by which the search finds it
 * @param contributors people who have changed the version and therefore cannot review it
 * @param publishOn the day of publication; null for as soon as it is approved
 */
public record ResourceVersion(
        int versionNumber,
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
            int number, ResourceContent content, String changeNote, List<ResourceFile> files, PersonId actor) {
        return new ResourceVersion(
                number, content, changeNote, files, content.words().distinct(), List.of(actor), null, null, null);
    }

    ResourceVersion update(ResourceContent next, String note, PersonId actor) {
        return new ResourceVersion(
                versionNumber, next, note, files, next.words().distinct(), and(actor), null, null, null);
    }

    ResourceVersion with(List<ResourceFile> next, PersonId actor) {
        return new ResourceVersion(versionNumber, content, changeNote, next, words, and(actor), null, null, null);
    }

    ResourceVersion submit(@Nullable LocalDate on, PersonId actor) {
        return new ResourceVersion(versionNumber, content, changeNote, files, words, and(actor), null, on, null);
    }

    ResourceVersion approve(ResourceApproval given) {
        return new ResourceVersion(
                versionNumber, content, changeNote, files, words, contributors, given, publishOn, null);
    }

    ResourceVersion reopen() {
        return new ResourceVersion(versionNumber, content, changeNote, files, words, contributors, null, null, null);
    }

    ResourceVersion publish(Instant at) {
        return new ResourceVersion(
                versionNumber, content, changeNote, files, words, contributors, approval, publishOn, at);
    }

    private List<PersonId> and(PersonId actor) {
        return Stream.concat(contributors.stream(), Stream.of(actor)).distinct().toList();
    }

    ResourceVersion alsoBy(List<PersonId> others) {
        List<PersonId> all =
                Stream.concat(contributors.stream(), others.stream()).distinct().toList();
        return new ResourceVersion(
                versionNumber, content, changeNote, files, words, all, approval, publishOn, publishedAt);
    }

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
