package org.preventionportal.reporting.sharing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudyQueries;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.springframework.stereotype.Component;

/** Finds the case studies in a report that have to be shared with it, and refuses those that cannot be. */
@Component
class ReportCaseStudies {

    private final SharedPublicationRecords records;
    private final PublishedReports published;
    private final CaseStudyQueries studies;
    private final CaseStudyReaders readers;

    ReportCaseStudies(
            SharedPublicationRecords records,
            PublishedReports published,
            CaseStudyQueries studies,
            CaseStudyReaders readers) {
        this.records = records;
        this.published = published;
        this.studies = studies;
        this.readers = readers;
    }

    /** Those that its readers may not read yet, so that they have to be shared with it. */
    List<ReportCaseStudy> unreadable(ShareProgrammeReportInput input) {
        if (input.audience() == PublicationAudience.STAFF) {
            return List.of();
        }
        List<ReportCaseStudy> inside = published.find(input.programmeReportId()).stream()
                .flatMap(verified -> verified.report().content().caseStudies())
                .toList();
        List<ReportCaseStudy> unreadable = readers.unreadable(inside, input.audience());
        requireReadable(input.sharesCaseStudies() ? decidedElsewhere(unreadable, input.audience()) : unreadable);
        return unreadable;
    }

    /** Those of which another version is published now, or none, and those that would be taken from other readers. */
    private List<ReportCaseStudy> decidedElsewhere(List<ReportCaseStudy> some, PublicationAudience audience) {
        Map<CaseStudyId, PublicationVersion<CaseStudyContent>> now = studies.published(
                some.stream().map(ReportCaseStudy::caseStudyId).toList());
        Map<String, SharedPublication> decided = records.find(
                some.stream().map(study -> study.caseStudyId().value()).toList());
        return some.stream()
                .filter(study -> {
                    PublicationVersion<?> version = now.get(study.caseStudyId());
                    SharedPublication shared = decided.get(study.caseStudyId().value());
                    return version == null
                            || version.versionNumber() != study.versionNumber()
                            || (shared != null && !audience.includes(shared.audience()));
                })
                .toList();
    }

    private static void requireReadable(List<ReportCaseStudy> unreadable) {
        String titles = unreadable.stream()
                .map(study -> "“%s” (version %d)".formatted(study.title(), study.versionNumber()))
                .collect(Collectors.joining(", "));
        if (!titles.isEmpty()) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "The report contains case studies that these readers may not read: %s. Decide about each of them on its page first, or publish a report with the versions that are published now."
                            .formatted(titles)));
        }
    }
}
