package org.preventionportal.reporting.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.preventionportal.reporting.reports.ReportId;
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

        List<ReportCaseStudy> unreadable(List<ReportCaseStudy> inside, PublicationAudience readers) {
            return inside.stream()
                    .distinct()
                    .filter(study -> !isReadable(study, readers))
                    .toList();
        }

        private boolean isReadable(ReportCaseStudy study, PublicationAudience readers) {
            SharedPublication shared = decided.get(study.caseStudyId().value());
            return !isWithdrawn(study) && shared != null && shared.includes(readers, study.versionNumber());
        }

        private boolean isWithdrawn(ReportCaseStudy study) {
            return !versions.getOrDefault(study.caseStudyId(), Set.of()).contains(study.versionNumber());
        }
    }

    /** Those of which the version in the report was withdrawn or is not shared with all of these readers. */
    List<ReportCaseStudy> unreadable(List<ReportCaseStudy> inside, PublicationAudience readers) {
        return decisions(inside).unreadable(inside, readers);
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

    /** Those in a report. */
    List<ReportCaseStudy> inside(ReportId report) {
        return published.find(report).stream()
                .flatMap(verified -> verified.report().content().caseStudies())
                .toList();
    }

    /**
     * Those that the readers of a report may not read yet, so that they have to be shared with it, and what was decided
     * about each.
     *
     * @throws Refusal if one of them cannot be shared with it
     */
    Map<ReportCaseStudy, Optional<SharedPublication>> toShare(
            List<ReportCaseStudy> inside, ShareProgrammeReportInput input) {
        if (input.audience() == PublicationAudience.STAFF) {
            return Map.of();
        }
        Decisions decisions = decisions(inside);
        List<ReportCaseStudy> unreadable = decisions.unreadable(inside, input.audience());
        requireReadable(
                input.sharesCaseStudies()
                        ? decidedElsewhere(unreadable, decisions.decided, input.audience())
                        : unreadable);
        return unreadable.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        study -> Optional.ofNullable(
                                decisions.decided.get(study.caseStudyId().value()))));
    }

    /** Those of which another version is published now, or none, and those that would be taken from other readers. */
    private List<ReportCaseStudy> decidedElsewhere(
            List<ReportCaseStudy> some, Map<String, SharedPublication> decided, PublicationAudience audience) {
        Map<CaseStudyId, PublicationVersion<CaseStudyContent>> now = queries.published(
                some.stream().map(ReportCaseStudy::caseStudyId).toList());
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
