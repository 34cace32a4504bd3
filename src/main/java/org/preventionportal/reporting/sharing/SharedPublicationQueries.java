package org.preventionportal.reporting.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.access.roles.ProgrammeStaff;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.PublishedCaseStudies;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.sharing.CaseStudyReaders.SharedReportCaseStudy;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.preventionportal.surveys.comments.SurveyQuotes.SurveyQuote;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Reads what was decided that partners or everybody may read. */
@Service
public class SharedPublicationQueries {

    private final SharedPublicationRecords records;
    private final SharedReports reports;
    private final PublishedCaseStudies studies;
    private final PartnerRegister partners;
    private final SurveyQuotes quotes;

    SharedPublicationQueries(
            SharedPublicationRecords records,
            SharedReports reports,
            PublishedCaseStudies studies,
            PartnerRegister partners,
            SurveyQuotes quotes) {
        this.records = records;
        this.reports = reports;
        this.studies = studies;
        this.partners = partners;
        this.quotes = quotes;
    }

    @Anyone
    Window<SharedReport> reports(Caller caller, ScrollSubrange range) {
        return reports.page(audience(caller), range);
    }

    /** Empty if it does not exist or the caller may not read it. */
    @Anyone
    Optional<SharedReport> report(ReportId id, Caller caller) {
        return reports.find(id, audience(caller));
    }

    /** A case study whose published version is another one than was decided about is left out. */
    @Anyone
    Window<SharedCaseStudy> caseStudies(Caller caller, ScrollSubrange range) {
        return records.page(audience(caller), CaseStudyId.PREFIX, range, this::published);
    }

    /** Empty if it does not exist or the caller may not read its published version. */
    @Anyone
    Optional<SharedCaseStudy> caseStudy(CaseStudyId id, Caller caller) {
        return records.find(id.value())
                .filter(shared -> audience(caller).readable().contains(shared.audience()))
                .flatMap(shared -> published(List.of(shared)).getFirst());
    }

    private List<Optional<SharedCaseStudy>> published(List<SharedPublication> shared) {
        Map<CaseStudyId, PublicationVersion<CaseStudyContent>> published = studies.find(
                shared.stream().map(one -> new CaseStudyId(one.id())).toList());
        return shared.stream()
                .map(one -> Optional.ofNullable(published.get(new CaseStudyId(one.id())))
                        .filter(version -> version.versionNumber() == one.versionNumber())
                        .map(version -> SharedCaseStudy.of(new CaseStudyId(one.id()), version)))
                .toList();
    }

    /** The quotes of case studies that the caller has read, as far as they may still be quoted. */
    @Anyone
    Map<SharedCaseStudy, List<SurveyQuote>> quotes(Collection<SharedCaseStudy> read) {
        Map<String, SurveyQuote> quotable = quotes.find(read.stream()
                .flatMap(study -> study.commentIds().stream())
                .distinct()
                .toList());
        return BatchResults.lists(read, SharedCaseStudy::commentIds, quotable);
    }

    /** The checksum of a report for a download; empty if it does not exist or the caller may not read it. */
    @Anyone
    public Optional<String> checksum(ReportId id, Caller caller) {
        return report(id, caller).map(SharedReport::checksum);
    }

    /** Who may read each of these, for staff. */
    @ProgrammeStaff
    Map<String, SharedPublication> decided(Collection<String> ids) {
        return records.find(ids);
    }

    /** What was decided about each of these reports, for staff. */
    @ProgrammeStaff
    Map<ReportId, SharedPublication> decidedReports(Collection<ReportId> ids) {
        return records.find(ids.stream().map(ReportId::value).toList()).values().stream()
                .collect(Collectors.toMap(shared -> new ReportId(shared.id()), Function.identity()));
    }

    /** What each report that others than staff may read contains of case studies, and whether they may, for staff. */
    @ProgrammeStaff
    Map<ReportId, List<SharedReportCaseStudy>> caseStudies(Collection<ReportId> ids) {
        return reports.caseStudies(
                records.find(ids.stream().map(ReportId::value).toList()).values().stream()
                        .filter(shared -> shared.audience() != PublicationAudience.STAFF)
                        .collect(Collectors.toMap(shared -> new ReportId(shared.id()), Function.identity())));
    }

    /** Staff see what partners do. Partners are members of an organisation that is not suspended. */
    private PublicationAudience audience(Caller caller) {
        return caller.isStaff() || isActivePartner(caller)
                ? PublicationAudience.PARTNERS
                : PublicationAudience.EVERYBODY;
    }

    private boolean isActivePartner(Caller caller) {
        return !caller.partners().isEmpty()
                && partners.find(caller.partners(), caller).values().stream()
                        .anyMatch(partner -> !partner.isSuspended());
    }
}
