package org.preventionportal.reporting.sharing;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.ManagersAndEvaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudy;
import org.preventionportal.reporting.casestudies.CaseStudyQueries;
import org.preventionportal.reporting.reports.ProgrammeReport;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportQueries;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Records who may read a published report or case study. */
@Service
@Validated
class EvidenceSharing {

    private final SharedEvidenceRecords records;
    private final ReportQueries reports;
    private final PublishedReports published;
    private final CaseStudyQueries studies;
    private final CaseStudyReaders caseStudyReaders;
    private final Clock clock;

    EvidenceSharing(
            SharedEvidenceRecords records,
            ReportQueries reports,
            PublishedReports published,
            CaseStudyQueries studies,
            CaseStudyReaders caseStudyReaders,
            Clock clock) {
        this.records = records;
        this.reports = reports;
        this.published = published;
        this.studies = studies;
        this.caseStudyReaders = caseStudyReaders;
        this.clock = clock;
    }

    @ManagersAndEvaluators
    public ProgrammeReport share(ShareProgrammeReportInput input, Caller caller) {
        ProgrammeReport report = reports.find(input.programmeReportId(), caller)
                .orElseThrow(() -> Refusal.notFound("programmeReportId", "report"));
        if (input.audience() != EvidenceAudience.STAFF) {
            if (published.checksums(List.of(report.id())).isEmpty()) {
                throw notPublished("report");
            }
            requireCaseStudies(report.id(), input.audience());
        }
        decide(report.id().value(), 1, input.audience(), caller);
        return report;
    }

    private void requireCaseStudies(ReportId report, EvidenceAudience readers) {
        List<ReportCaseStudy> inside = published.find(report).stream()
                .flatMap(verified -> verified.report().content().caseStudies())
                .toList();
        String unreadable = caseStudyReaders.unreadable(inside, readers).stream()
                .map(study -> "“%s” (version %d)".formatted(study.title(), study.versionNumber()))
                .collect(Collectors.joining(", "));
        if (!unreadable.isEmpty()) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "The report contains case studies that these readers may not read: %s. Share these versions with them first, or publish a report without them."
                            .formatted(unreadable)));
        }
    }

    @ManagersAndEvaluators
    public CaseStudy share(ShareCaseStudyInput input, Caller caller) {
        CaseStudy study = studies.find(input.caseStudyId(), caller)
                .orElseThrow(() -> Refusal.notFound("caseStudyId", "case study"));
        PublicationVersion<?> version = study.publication().published();
        if (version == null && input.audience() != EvidenceAudience.STAFF) {
            throw notPublished("case study");
        }
        if (version != null && version.versionNumber() != input.versionNumber()) {
            throw Refusal.conflict(
                    "Another version is published now. Read it before you decide who may read it.", study);
        }
        decide(study.id().value(), input.versionNumber(), input.audience(), caller);
        return study;
    }

    /** Saying the same again records nothing. */
    private void decide(String id, int versionNumber, EvidenceAudience audience, Caller caller) {
        boolean isDecided = records.find(id)
                .map(shared -> shared.audience() == audience && shared.versionNumber() == versionNumber)
                .orElse(audience == EvidenceAudience.STAFF);
        if (!isDecided) {
            records.decide(id, new SharingDecision(versionNumber, audience, caller.id(), clock.instant()));
        }
    }

    private static Refusal notPublished(String what) {
        return new Refusal(UserError.general(
                ErrorCode.WRONG_STATE, "Only a %s that is published can be shared. Publish it first.".formatted(what)));
    }
}
