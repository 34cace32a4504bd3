package org.preventionportal.reporting.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
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
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class SharingController {

    private final PublicationSharing sharing;
    private final SharedPublicationQueries queries;

    SharingController(PublicationSharing sharing, SharedPublicationQueries queries, BatchLoaderRegistry loaders) {
        this.sharing = sharing;
        this.queries = queries;
        loaders.forTypePair(ReportId.class, SharedPublication.class)
                .registerMappedBatchLoader((reports, _) -> Mono.fromCallable(() -> queries.decidedReports(reports)));
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

    @SchemaMapping
    CompletableFuture<PublicationAudience> audience(
            ProgrammeReport report, DataLoader<ReportId, @Nullable SharedPublication> decided) {
        return decided(report, decided).thenApply(SharingController::audience);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> welshTitle(
            ProgrammeReport report, DataLoader<ReportId, @Nullable SharedPublication> decided) {
        return decided(report, decided)
                .<@Nullable String>thenApply(shared -> shared == null ? null : shared.welshTitle());
    }

    @SchemaMapping
    CompletableFuture<Integer> sharingVersion(
            ProgrammeReport report, DataLoader<ReportId, @Nullable SharedPublication> decided) {
        return decided(report, decided).thenApply(shared -> shared == null ? 0 : shared.sharingVersion());
    }

    /** What cannot be shared is for staff only, so nothing is looked up for it. */
    private static CompletableFuture<@Nullable SharedPublication> decided(
            ProgrammeReport report, DataLoader<ReportId, @Nullable SharedPublication> decided) {
        return report.publication() == null ? CompletableFuture.completedFuture(null) : decided.load(report.id());
    }

    private static PublicationAudience audience(@Nullable SharedPublication shared) {
        return shared == null ? PublicationAudience.STAFF : shared.audience();
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
        Map<String, SharedPublication> decided = queries.decided(
                studies.stream().map(study -> study.id().value()).toList());
        return studies.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        study -> audience(decided.get(study.id().value()))));
    }
}
