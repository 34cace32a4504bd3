package org.preventionportal.reporting.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;

/** Reads what was decided that partners or everybody may read. */
@Service
public class SharedEvidenceQueries {

    private static final int MAX_OPENED = 100;

    private final SharedEvidenceRecords records;
    private final PublishedReports reports;
    private final PublishedCaseStudies studies;
    private final PartnerRegister partners;

    /** Opened reports, since everybody may ask for them, and opening one costs much. */
    private final ConcurrentLruCache<PublishedText, SharedReport> opened =
            new ConcurrentLruCache<>(MAX_OPENED, this::open);

    /** A report that cannot change, because its checksum would. */
    private record PublishedText(ReportId report, String checksum) {}

    SharedEvidenceQueries(
            SharedEvidenceRecords records,
            PublishedReports reports,
            PublishedCaseStudies studies,
            PartnerRegister partners) {
        this.records = records;
        this.reports = reports;
        this.studies = studies;
        this.partners = partners;
    }

    @Anyone
    public List<SharedReport> reports(Caller caller) {
        List<ReportId> ids = records.readable(audience(caller)).stream()
                .filter(shared -> shared.id().startsWith(ReportId.PREFIX))
                .map(shared -> new ReportId(shared.id()))
                .toList();
        Map<ReportId, String> published = reports.checksums(ids);
        return ids.stream()
                .filter(published::containsKey)
                .map(id -> new PublishedText(id, Objects.requireNonNull(published.get(id))))
                .map(opened::get)
                .toList();
    }

    private SharedReport open(PublishedText text) {
        return SharedReport.of(reports.find(text.report()).orElseThrow().report());
    }

    /** A case study whose published version is another one than was decided about is left out. */
    @Anyone
    List<SharedCaseStudy> caseStudies(Caller caller) {
        List<SharedEvidence> shared = records.readable(audience(caller)).stream()
                .filter(one -> one.id().startsWith(CaseStudyId.PREFIX))
                .toList();
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
        return records.find(id.value())
                .filter(shared -> audience(caller).readable().contains(shared.audience()))
                .flatMap(_ -> Optional.ofNullable(reports.checksums(List.of(id)).get(id)));
    }

    /** Who may read each of these, for staff. */
    @ProgrammeStaff
    Map<String, SharedEvidence> decided(Collection<String> ids) {
        return records.find(ids);
    }

    /** Partners are members of an organisation that is not suspended. */
    private EvidenceAudience audience(Caller caller) {
        if (caller.isStaff()) {
            return EvidenceAudience.STAFF;
        }
        boolean isPartner = !caller.partners().isEmpty()
                && partners.find(caller.partners(), caller).values().stream()
                        .anyMatch(partner -> !partner.isSuspended());
        return isPartner ? EvidenceAudience.PARTNERS : EvidenceAudience.EVERYBODY;
    }
}
