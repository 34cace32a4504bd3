package org.preventionportal.reporting.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudyQueries;
import org.preventionportal.reporting.casestudies.PublishedCaseStudies;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.springframework.stereotype.Component;

/** Decides whether the readers of a report may read its case studies, because it contains their whole text. */
@Component
class CaseStudyReaders {

    private final SharedPublicationRecords records;
    private final PublishedCaseStudies studies;
    private final CaseStudyQueries queries;
    private final PublishedReports published;

    CaseStudyReaders(
            SharedPublicationRecords records,
            PublishedCaseStudies studies,
            CaseStudyQueries queries,
            PublishedReports published) {
        this.records = records;
        this.studies = studies;
        this.queries = queries;
        this.published = published;
    }

    /** Says whether the readers of a shared report may read the version of a case study in it. */
    record SharedReportCaseStudy(
            CaseStudyId caseStudyId, String title, int versionNumber, boolean isWithdrawn, boolean isReadable) {}

    /** Holds what decides about some case studies: the versions that were not withdrawn, and their readers. */
    record Decisions(Map<CaseStudyId, Set<Integer>> versions, Map<String, SharedPublication> decided) {

        SharedReportCaseStudy about(ReportCaseStudy study, PublicationAudience readers) {
            return new SharedReportCaseStudy(
                    study.caseStudyId(),
                    study.title(),
                    study.versionNumber(),
                    isWithdrawn(study),
                    isReadable(study, readers));
        }

        boolean isReadable(ReportCaseStudy study, PublicationAudience readers) {
            SharedPublication shared = decided.get(study.caseStudyId().value());
            return !isWithdrawn(study) && shared != null && shared.includes(readers, study.versionNumber());
        }

        private boolean isWithdrawn(ReportCaseStudy study) {
            return !versions.getOrDefault(study.caseStudyId(), Set.of()).contains(study.versionNumber());
        }
    }

    /** Those of which the version in the report was withdrawn or is not shared with all of these readers. */
    List<ReportCaseStudy> unreadable(List<ReportCaseStudy> inside, PublicationAudience readers) {
        Decisions decisions = decisions(inside);
        return inside.stream()
                .distinct()
                .filter(study -> !decisions.isReadable(study, readers))
                .toList();
    }

    Decisions decisions(Collection<ReportCaseStudy> some) {
        if (some.isEmpty()) {
            return new Decisions(Map.of(), Map.of());
        }
        List<CaseStudyId> ids =
                some.stream().map(ReportCaseStudy::caseStudyId).distinct().toList();
        return new Decisions(
                studies.versionsNotWithdrawn(ids),
                records.find(ids.stream().map(CaseStudyId::value).toList()));
    }

    /** Those that its readers may not read yet, so that they have to be shared with it. */
    List<ReportCaseStudy> unreadable(ShareProgrammeReportInput input) {
        if (input.audience() == PublicationAudience.STAFF) {
            return List.of();
        }
        List<ReportCaseStudy> inside = published.find(input.programmeReportId()).stream()
                .flatMap(verified -> verified.report().content().caseStudies())
                .toList();
        List<ReportCaseStudy> unreadable = unreadable(inside, input.audience());
        requireReadable(input.sharesCaseStudies() ? decidedElsewhere(unreadable, input.audience()) : unreadable);
        return unreadable;
    }

    /** Those of which another version is published now, or none, and those that would be taken from other readers. */
    private List<ReportCaseStudy> decidedElsewhere(List<ReportCaseStudy> some, PublicationAudience audience) {
        Map<CaseStudyId, PublicationVersion<CaseStudyContent>> now = queries.published(
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
