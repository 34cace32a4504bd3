package org.preventionportal.reporting.sharing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.ManagersAndEvaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudy;
import org.preventionportal.reporting.casestudies.CaseStudyQueries;
import org.preventionportal.reporting.reports.ProgrammeReport;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportCaseStudy;
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
    private final CaseStudyReaders caseStudies;
    private final Clock clock;

    PublicationSharing(
            SharedPublicationRecords records,
            ReportQueries reports,
            PublishedReports published,
            CaseStudyQueries studies,
            CaseStudyReaders caseStudies,
            Clock clock) {
        this.records = records;
        this.reports = reports;
        this.published = published;
        this.studies = studies;
        this.caseStudies = caseStudies;
        this.clock = clock;
    }

    @ManagersAndEvaluators
    public ProgrammeReport share(@Valid ShareProgrammeReportInput input, Caller caller) {
        ProgrammeReport report = reports.find(input.programmeReportId(), caller)
                .orElseThrow(() -> Refusal.notFound("programmeReportId", "report"));
        requireCurrent(input, report);
        if (input.needsPublication()
                && published.checksums(List.of(report.id())).isEmpty()) {
            throw notPublished("report");
        }
        List<ReportCaseStudy> inside = caseStudies.inside(report.id());
        caseStudies.toShare(inside, input); // refuses before anything is stored
        var decision = decision(ShareProgrammeReportInput.VERSION_NUMBER, input.audience(), input.welshTitle(), caller);
        ConcurrencyVersions.retryUnseen(
                () -> decide(report.id().value(), requireCurrent(input, report).orElse(null), decision));
        // after the report, so that a refused decision shares none; until then nobody can read the report either
        ConcurrencyVersions.retryUnseen(() -> shareCaseStudies(inside, input, caller));
        return report;
    }

    /** Returns false if somebody has decided about one of them meanwhile. */
    private boolean shareCaseStudies(List<ReportCaseStudy> inside, ShareProgrammeReportInput input, Caller caller) {
        return caseStudies.toShare(inside, input).entrySet().stream().allMatch(unreadable -> {
            ReportCaseStudy study = unreadable.getKey();
            return decide(
                    study.caseStudyId().value(),
                    unreadable.getValue().orElse(null),
                    decision(study.versionNumber(), input.audience(), null, caller));
        });
    }

    /** Returns what was decided about the report by now. */
    private Optional<SharedPublication> requireCurrent(ShareProgrammeReportInput input, ProgrammeReport report) {
        Optional<SharedPublication> shared = records.find(report.id().value());
        if (shared.filter(input::isOutdated).isPresent()) {
            throw Refusal.conflict(
                    "Somebody has decided about this report since you read it. Read its readers and its title in Welsh, then decide again.",
                    report);
        }
        return shared;
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
        var decision = decision(input.versionNumber(), input.audience(), null, caller);
        String id = study.id().value();
        ConcurrencyVersions.retryUnseen(() -> decide(id, records.find(id).orElse(null), decision));
        return study;
    }

    private SharingDecision decision(
            int versionNumber, PublicationAudience audience, @Nullable String welshTitle, Caller caller) {
        return new SharingDecision(versionNumber, audience, welshTitle, caller.id(), clock.instant());
    }

    /** Saying the same again records nothing. Returns false if somebody has decided since this was read. */
    private boolean decide(String id, @Nullable SharedPublication read, SharingDecision decision) {
        boolean isDecided = read == null
                ? decision.audience() == PublicationAudience.STAFF && decision.welshTitle() == null
                : read.isDecided(decision.audience(), decision.versionNumber(), decision.welshTitle());
        return isDecided || records.decide(id, read, decision);
    }

    private static Refusal notPublished(String what) {
        return new Refusal(UserError.general(
                ErrorCode.WRONG_STATE, "Only a %s that is published can be shared. Publish it first.".formatted(what)));
    }
}
