package org.preventionportal.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Holds one version of what is published. A published version does not change; a draft becomes the next version.
 *
 * @param versionNumber from 1
 * @param material what is published: the content, and what belongs to it
 * @param contributors people who have contributed and therefore cannot review the version
 * @param publishOn the day of publication; null for as soon as it is approved
 */
public record PublicationVersion<M>(
        int versionNumber,
        M material,
        List<PersonId> contributors,
        @Nullable Approval approval,
        @Nullable LocalDate publishOn,
        @Nullable Instant publishedAt) {

    static <M> PublicationVersion<M> of(int number, M material, List<PersonId> contributors) {
        return new PublicationVersion<>(number, material, contributors, null, null, null);
    }

    PublicationVersion<M> with(M next, PersonId actor) {
        return of(versionNumber, next, both(contributors, List.of(actor)));
    }

    PublicationVersion<M> submit(@Nullable LocalDate day, PersonId actor) {
        return new PublicationVersion<>(versionNumber, material, both(contributors, List.of(actor)), null, day, null);
    }

    PublicationVersion<M> approve(Approval given) {
        return new PublicationVersion<>(versionNumber, material, contributors, given, publishOn, null);
    }

    PublicationVersion<M> reopen() {
        return of(versionNumber, material, contributors);
    }

    PublicationVersion<M> publish(Instant at) {
        return new PublicationVersion<>(versionNumber, material, contributors, approval, publishOn, at);
    }

    boolean isPublishedWithoutReview() {
        return approval != null && approval.overrideReason() != null;
    }

    static List<PersonId> both(Collection<PersonId> some, Collection<PersonId> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
