package org.preventionportal.reporting.sharing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.ManagersAndEvaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudy;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyId;
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
class PublicationSharing {

    private final SharedPublicationRecords records;
    private final ReportQueries reports;
    private final PublishedReports published;
    private final CaseStudyQueries studies;
    private final CaseStudyReaders caseStudyReaders;
    private final Clock clock;

    PublicationSharing(
            SharedPublicationRecords records,
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
    public ProgrammeReport share(@Valid ShareProgrammeReportInput input, Caller caller) {
        ProgrammeReport report = reports.find(input.programmeReportId(), caller)
                .orElseThrow(() -> Refusal.notFound("programmeReportId", "report"));
        String id = report.id().value();
        if (records.find(id).filter(input::isOutdated).isPresent()) {
            throw Refusal.conflict(
                    "Somebody has decided about this report since you read it. Read its readers and its title in Welsh, then decide again.",
                    report);
        }
        if (input.needsPublication()
                && published.checksums(List.of(report.id())).isEmpty()) {
            throw notPublished("report");
        }
        if (input.audience() != PublicationAudience.STAFF) {
            shareCaseStudies(report.id(), input, caller);
        }
        decide(id, ShareProgrammeReportInput.VERSION_NUMBER, input.audience(), input.welshTitle(), caller);
        return report;
    }

    /** Changes nothing about a case study in a version that these readers may read already. */
    private void shareCaseStudies(ReportId report, ShareProgrammeReportInput input, Caller caller) {
        List<ReportCaseStudy> inside = published.find(report).stream()
                .flatMap(verified -> verified.report().content().caseStudies())
                .toList();
        List<ReportCaseStudy> unreadable = caseStudyReaders.unreadable(inside, input.audience());
        requireReadable(input.sharesCaseStudies() ? decidedElsewhere(unreadable, input.audience()) : unreadable);
        unreadable.forEach(
                study -> decide(study.caseStudyId().value(), study.versionNumber(), input.audience(), null, caller));
    }

    /** Those of which another version is published now, or none, and those that would be taken from other readers. */
    private List<ReportCaseStudy> decidedElsewhere(List<ReportCaseStudy> some, PublicationAudience readers) {
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
                            || (shared != null && !readers.includes(shared.audience()));
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

    @ManagersAndEvaluators
    public CaseStudy share(ShareCaseStudyInput input, Caller caller) {
        CaseStudy study = studies.find(input.caseStudyId(), caller)
                .orElseThrow(() -> Refusal.notFound("caseStudyId", "case study"));
        PublicationVersion<?> version = study.publication().published();
        if (version == null && input.audience() != PublicationAudience.STAFF) {
            throw notPublished("case study");
        }
        if (version != null && version.versionNumber() != input.versionNumber()) {
            throw Refusal.conflict(
                    "Another version is published now. Read it before you decide who may read it.", study);
        }
        decide(study.id().value(), input.versionNumber(), input.audience(), null, caller);
        return study;
    }

    /** Saying the same again records nothing. */
    private void decide(
            String id, int versionNumber, PublicationAudience audience, @Nullable String welshTitle, Caller caller) {
        boolean isDecided = records.find(id)
                .map(shared -> shared.isDecided(audience, versionNumber, welshTitle))
                .orElse(audience == PublicationAudience.STAFF && welshTitle == null);
        var decision = new SharingDecision(versionNumber, audience, welshTitle, caller.id(), clock.instant());
        if (!isDecided && !records.changeTitle(id, decision)) {
            records.decide(id, decision);
        }
    }

    private static Refusal notPublished(String what) {
        return new Refusal(UserError.general(
                ErrorCode.WRONG_STATE, "Only a %s that is published can be shared. Publish it first.".formatted(what)));
    }
}
