package org.preventionportal.reporting.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores who may read a published report or case study. Without one, only staff may.
 *
 * @param id of the report or case study
 * @param versionNumber the version of the case study that may be read; a later one needs another decision. 1 for
 *     reports, which never change
 * @param organisationsNotifiedOn the days on which emails about a report were made for organisations; empty if there
 *     were none, null for case studies and for reports that were stored without these days
 * @param respondentsNotifiedUpTo of the people who were asked in the surveys of a report, those up to this
 *     participation have emails about it in the outbox; empty if nobody has yet, null if everybody never could read it
 * @param respondentsNotifiedOn when all of them had; null before
 * @param pendingNotification true if organisations are still to get emails about a report; otherwise null
 * @param decisions the oldest first
 */
@Document("sharedPublications")
record SharedPublication(
        @Id String id,
        PublicationAudience audience,
        int versionNumber,
        Instant decidedAt,
        @Nullable List<LocalDate> organisationsNotifiedOn,
        @Nullable String respondentsNotifiedUpTo,
        @Nullable LocalDate respondentsNotifiedOn,
        @Nullable Boolean pendingNotification,
        List<SharingDecision> decisions) {

    static SharedPublication first(String id, SharingDecision decision) {
        boolean isReport = isReport(id);
        PublicationAudience readers = decision.audience();
        return new SharedPublication(
                id,
                readers,
                decision.versionNumber(),
                decision.decidedAt(),
                isReport ? List.of() : null,
                (isReport && readers == PublicationAudience.EVERYBODY) ? "" : null,
                null,
                (isReport && readers != PublicationAudience.STAFF) ? true : null,
                List.of(decision));
    }

    boolean isReport() {
        return isReport(id);
    }

    private static boolean isReport(String id) {
        return id.startsWith(ReportId.PREFIX);
    }

    /** Whether organisations may have had emails that are deleted by now, or soon. */
    boolean wereOrganisationsNotifiedLongBefore(LocalDate today) {
        Stream<LocalDate> notified = organisationsNotifiedOn == null ? sharedOn() : organisationsNotifiedOn.stream();
        return notified.anyMatch(today.minusYears(1)::isAfter);
    }

    private Stream<LocalDate> sharedOn() {
        return decisions.stream()
                .filter(decision -> decision.audience() != PublicationAudience.STAFF)
                .map(decision -> LondonTime.day(decision.decidedAt()));
    }

    /** The title in Welsh that was decided about last; null for none, and for case studies, which have their own. */
    @Nullable
    String welshTitle() {
        return decisions.getLast().welshTitle();
    }

    int sharingVersion() {
        return decisions.size();
    }

    /**
     * Whether a decision leaves readers and version as they are. It is no new publication then, so the order of shared
     * reports stays and nobody is notified.
     */
    boolean hasReaders(SharingDecision decision) {
        return audience == decision.audience() && versionNumber == decision.versionNumber();
    }

    boolean isDecided(PublicationAudience readers, int version, @Nullable String welsh) {
        return audience == readers && versionNumber == version && Objects.equals(welshTitle(), welsh);
    }

    /** Whether all of these readers may read this version. Fewer readers of a later version are fewer of this one. */
    boolean includes(PublicationAudience readers, int version) {
        return audience.includes(readers)
                && decisions.reversed().stream()
                        .filter(decision -> decision.versionNumber() == version)
                        .findFirst()
                        .filter(decision -> decision.audience().includes(readers))
                        .isPresent();
    }
}
