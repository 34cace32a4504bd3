package org.preventionportal.reporting.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.reporting.casestudies.CaseStudy;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.reports.ProgrammeReport;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.sharing.CaseStudyReaders.SharedReportCaseStudy;
import org.preventionportal.surveys.comments.SurveyQuotes.SurveyQuote;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class SharingController {

    private final PublicationSharing sharing;
    private final SharedPublicationQueries queries;

    SharingController(PublicationSharing sharing, SharedPublicationQueries queries) {
        this.sharing = sharing;
        this.queries = queries;
    }

    @QueryMapping
    Optional<SharedReport> sharedReport(@Argument ReportId programmeReportId, Caller caller) {
        return queries.report(programmeReportId, caller);
    }

    @QueryMapping
    Window<SharedReport> sharedReports(ScrollSubrange range, Caller caller) {
        return queries.reports(caller, range);
    }

    @QueryMapping
    Optional<SharedCaseStudy> sharedCaseStudy(@Argument CaseStudyId caseStudyId, Caller caller) {
        return queries.caseStudy(caseStudyId, caller);
    }

    @QueryMapping
    Window<SharedCaseStudy> sharedCaseStudies(ScrollSubrange range, Caller caller) {
        return queries.caseStudies(caller, range);
    }

    @BatchMapping
    Map<SharedCaseStudy, List<SurveyQuote>> quotes(List<SharedCaseStudy> studies) {
        return queries.quotes(studies);
    }

    @MutationMapping
    ShareProgrammeReportPayload shareProgrammeReport(@Argument ShareProgrammeReportInput input, Caller caller) {
        return new ShareProgrammeReportPayload(sharing.share(input, caller));
    }

    @MutationMapping
    ShareCaseStudyPayload shareCaseStudy(@Argument ShareCaseStudyInput input, Caller caller) {
        return new ShareCaseStudyPayload(sharing.share(input, caller));
    }

    @SchemaMapping
    boolean viewerCanShare(ProgrammeReport report, Caller caller) {
        return mayShare(caller) && report.publication() != null && report.withdrawal() == null;
    }

    @SchemaMapping
    boolean viewerCanShare(CaseStudy study, Caller caller) {
        return mayShare(caller) && study.publication().published() != null;
    }

    private static boolean mayShare(Caller caller) {
        return caller.isManager() || caller.has(Role.EVALUATOR);
    }

    @BatchMapping(typeName = "ProgrammeReport", field = "audience")
    Map<ProgrammeReport, PublicationAudience> audiencesOfReports(List<ProgrammeReport> reports) {
        return audiences(
                reports,
                report -> report.publication() != null,
                report -> report.id().value());
    }

    /** Those that have one. */
    @BatchMapping
    Map<ProgrammeReport, String> welshTitle(List<ProgrammeReport> reports) {
        Map<String, String> titles = queries.welshTitles(
                reports.stream().map(report -> report.id().value()).toList());
        return BatchResults.values(reports, report -> report.id().value(), titles);
    }

    @BatchMapping
    Map<ProgrammeReport, List<SharedReportCaseStudy>> sharedCaseStudies(List<ProgrammeReport> reports) {
        Map<ReportId, List<SharedReportCaseStudy>> shared = queries.caseStudies(reports.stream()
                .filter(report -> report.publication() != null && report.withdrawal() == null)
                .map(ProgrammeReport::id)
                .toList());
        return reports.stream()
                .collect(Collectors.toMap(Function.identity(), report -> shared.getOrDefault(report.id(), List.of())));
    }

    @BatchMapping(typeName = "CaseStudy", field = "audience")
    Map<CaseStudy, PublicationAudience> audiencesOfCaseStudies(List<CaseStudy> studies) {
        return audiences(studies, _ -> true, study -> study.id().value());
    }

    /** @param isShareable what cannot be shared is for staff only, so nothing is looked up for it */
    private <T> Map<T, PublicationAudience> audiences(List<T> all, Predicate<T> isShareable, Function<T, String> id) {
        Map<String, SharedPublication> decided =
                queries.decided(all.stream().filter(isShareable).map(id).toList());
        return all.stream().collect(Collectors.toMap(Function.identity(), one -> {
            SharedPublication shared = decided.get(id.apply(one));
            return shared == null ? PublicationAudience.STAFF : shared.audience();
        }));
    }
}
