package org.preventionportal.reporting.sharing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.PublishedCaseStudies;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.springframework.stereotype.Component;

/** Decides whether the readers of a report may read its case studies, because it contains their whole text. */
@Component
class CaseStudyReaders {

    private final SharedEvidenceRecords records;
    private final PublishedCaseStudies studies;

    CaseStudyReaders(SharedEvidenceRecords records, PublishedCaseStudies studies) {
        this.records = records;
        this.studies = studies;
    }

    /** Those of which the version in the report was withdrawn or is not shared with all of these readers. */
    List<ReportCaseStudy> unreadable(List<ReportCaseStudy> inside, EvidenceAudience readers) {
        if (inside.isEmpty()) {
            return List.of();
        }
        Map<CaseStudyId, Set<Integer>> versions = studies.versionsNotWithdrawn(
                inside.stream().map(ReportCaseStudy::caseStudyId).toList());
        Map<String, SharedEvidence> decided = records.find(
                inside.stream().map(study -> study.caseStudyId().value()).toList());
        return inside.stream()
                .distinct()
                .filter(study -> !isReadable(
                        study.versionNumber(),
                        versions.getOrDefault(study.caseStudyId(), Set.of()),
                        decided.get(study.caseStudyId().value()),
                        readers))
                .toList();
    }

    private static boolean isReadable(
            int versionNumber, Set<Integer> versions, @Nullable SharedEvidence shared, EvidenceAudience readers) {
        return versions.contains(versionNumber) && shared != null && shared.includes(readers, versionNumber);
    }
}
