package org.preventionportal.reporting.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.ProgrammeStaff;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.PublishedCaseStudies;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.stereotype.Service;

/** Reads what was decided that partners or everybody may read. */
@Service
public class SharedEvidenceQueries {

    private final SharedEvidenceRecords records;
    private final SharedReports reports;
    private final PublishedCaseStudies studies;
    private final PartnerRegister partners;

    SharedEvidenceQueries(
            SharedEvidenceRecords records,
            SharedReports reports,
            PublishedCaseStudies studies,
            PartnerRegister partners) {
        this.records = records;
        this.reports = reports;
        this.studies = studies;
        this.partners = partners;
    }

    @Anyone
    public List<SharedReport> reports(Caller caller) {
        return reports.of(audience(caller));
    }

    /** A case study whose published version is another one than was decided about is left out. */
    @Anyone
    List<SharedCaseStudy> caseStudies(Caller caller) {
        return records.readable(audience(caller), CaseStudyId.PREFIX, this::published);
    }

    private List<SharedCaseStudy> published(List<SharedEvidence> shared) {
        Map<CaseStudyId, PublicationVersion<CaseStudyContent>> published = studies.find(
                shared.stream().map(one -> new CaseStudyId(one.id())).toList());
        return shared.stream()
                .flatMap(one -> Stream.ofNullable(published.get(new CaseStudyId(one.id())))
                        .filter(version -> version.versionNumber() == one.versionNumber()))
                .map(version -> SharedCaseStudy.of(version.material()))
                .toList();
    }

    /** The checksum of a report for a download; empty if it does not exist or the caller may not read it. */
    @Anyone
    public Optional<String> checksum(ReportId id, Caller caller) {
        return reports.find(id, audience(caller)).map(SharedReport::checksum);
    }

    /** Who may read each of these, for staff. */
    @ProgrammeStaff
    Map<String, SharedEvidence> decided(Collection<String> ids) {
        return records.find(ids);
    }

    /** Staff see what partners do. Partners are members of an organisation that is not suspended. */
    private EvidenceAudience audience(Caller caller) {
        return caller.isStaff() || isActivePartner(caller) ? EvidenceAudience.PARTNERS : EvidenceAudience.EVERYBODY;
    }

    private boolean isActivePartner(Caller caller) {
        return !caller.partners().isEmpty()
                && partners.find(caller.partners(), caller).values().stream()
                        .anyMatch(partner -> !partner.isSuspended());
    }
}
