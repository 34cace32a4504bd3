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
 * @param contributors people who have contributed and therefore cannot review the version
 * @param publishOn the day of publication; null for as soon as it is approved
 */
public record PublicationVersion<C>(
        int versionNumber,
        C content,
        List<PersonId> contributors,
        @Nullable Approval approval,
        @Nullable LocalDate publishOn,
        @Nullable Instant publishedAt) {

    static <C> PublicationVersion<C> of(int number, C content, List<PersonId> contributors) {
        return new PublicationVersion<>(number, content, contributors, null, null, null);
    }

    PublicationVersion<C> with(C next, PersonId actor) {
        return of(versionNumber, next, both(contributors, List.of(actor)));
    }

    PublicationVersion<C> submit(@Nullable LocalDate day, PersonId actor) {
        return new PublicationVersion<>(versionNumber, content, both(contributors, List.of(actor)), null, day, null);
    }

    PublicationVersion<C> approve(Approval given) {
        return new PublicationVersion<>(versionNumber, content, contributors, given, publishOn, null);
    }

    PublicationVersion<C> reopen() {
        return of(versionNumber, content, contributors);
    }

    PublicationVersion<C> publish(Instant at) {
        return new PublicationVersion<>(versionNumber, content, contributors, approval, publishOn, at);
    }

    boolean isPublishedWithoutReview() {
        return approval != null && approval.overrideReason() != null;
    }

    static List<PersonId> both(Collection<PersonId> some, Collection<PersonId> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
