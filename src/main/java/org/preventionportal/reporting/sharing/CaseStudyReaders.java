package org.preventionportal.reporting.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.PublishedCaseStudies;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.springframework.stereotype.Component;

/** Decides whether the readers of a report may read its case studies, because it contains their whole text. */
@Component
class CaseStudyReaders {

    private final SharedPublicationRecords records;
    private final PublishedCaseStudies studies;

    CaseStudyReaders(SharedPublicationRecords records, PublishedCaseStudies studies) {
        this.records = records;
        this.studies = studies;
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
}
