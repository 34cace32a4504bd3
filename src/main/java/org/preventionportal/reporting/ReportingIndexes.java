package org.preventionportal.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/**
 * Lists the indexes of periods, case studies, reports and their readers, digests and bulk exports, each with the query
 * that it serves.
 */
@Component
class ReportingIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return Stream.of(
                        periods(),
                        caseStudies(),
                        reports(),
                        sharedPublications(),
                        digestSubscribers(),
                        bulkExports(),
                        bulkLinks(),
                        Index.ofFiles("bulkExportFiles"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Index> periods() {
        return List.of(
                Index.on(
                        "programmePeriods",
                        "latest",
                        "{'days.startsOn': -1, '_id': 1}",
                        "Lists periods, the latest first."),
                Index.on(
                        "programmePeriods",
                        "closed",
                        "{'closingHistory.action': 1, 'days.endsOn': 1}",
                        "Finds the closed periods of days."));
    }

    private static List<Index> caseStudies() {
        return List.of(
                Index.on(
                        "caseStudies",
                        "draftsByStage",
                        "{'publication.draft.stage': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists drafts by status, the last changed first, and finds those whose day has come."),
                Index.on(
                        "caseStudies",
                        "publishedVersions",
                        "{'publication.published.versionNumber': 1, 'updatedAt': -1, '_id': 1}",
                        "Finds published case studies, few enough to be sorted when they are read."),
                Index.on(
                        "caseStudies",
                        "tasksOfPublished",
                        "{'publication.published.material.taskIds': 1, 'updatedAt': -1, '_id': 1}",
                        "Finds the published case studies about a task."),
                Index.on(
                        "caseStudies",
                        "withdrawn",
                        "{'withdrawal.withdrawnAt': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists withdrawn case studies."),
                Index.on(
                        "caseStudies",
                        "searchTerms",
                        "{'searchTerms': 1, 'publication.published.publishedAt': -1, '_id': 1}",
                        "Searches published case studies by words, the last published first, and lists them."));
    }

    private static List<Index> reports() {
        return List.of(
                Index.on(
                        "programmeReports",
                        "status",
                        "{'publication.publishedAt': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists drafts, the last changed first, and finds published reports, few enough to be sorted."),
                Index.on(
                        "programmeReports",
                        "evidenceQuoteKeys",
                        "{'sections.evidenceQuoteKeys': 1, 'publication.publishedAt': 1, '_id': 1}",
                        "Finds the published reports that quote words of evidence, the first published first."));
    }

    private static List<Index> sharedPublications() {
        return List.of(
                Index.on(
                        "sharedPublications",
                        "readers",
                        "{'audience': 1, 'decidedAt': -1, '_id': 1}",
                        "Lists what partners or everybody may read, the last decided first."),
                Index.ofPending(
                        "sharedPublications", "Finds shared reports of which partners are still to be notified."),
                Index.on(
                                "sharedPublications",
                                "respondentsNotifiedUpTo",
                                "{'respondentsNotifiedUpTo': 1}",
                                "Finds shared reports of which people who were asked are still to be notified.")
                        .sparse());
    }

    private static List<Index> digestSubscribers() {
        return List.of(
                Index.on("digestSubscribers", "digests", "{'digests': 1}", "Finds the subscribers of a digest."));
    }

    private static List<Index> bulkExports() {
        return List.of(
                Index.on(
                        "bulkExports",
                        "expired",
                        "{'state': 1, 'expiresAt': 1}",
                        "Finds the exports whose files are to be deleted."),
                Index.on(
                        "bulkExports",
                        "newest",
                        "{'createdBy': 1, 'createdAt': -1, '_id': 1}",
                        "Lists the exports of a person, the newest first."),
                Index.on(
                        "bulkExports",
                        "free",
                        "{'state': 1, 'leasedUntil': 1, 'createdAt': 1}",
                        "Finds the next export to make."));
    }

    private static List<Index> bulkLinks() {
        return List.of(
                Index.on("bulkLinks", "digest", "{'digest': 1}", "Finds a link by the hash of its secret."),
                Index.on("bulkLinks", "expiresAt", "{'expiresAt': 1}", "Deletes links that have expired."));
    }
}
