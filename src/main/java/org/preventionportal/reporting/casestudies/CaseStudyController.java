package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PersonId;
import org.preventionportal.publishing.Approval;
import org.preventionportal.publishing.Draft;
import org.preventionportal.publishing.Draft.Stage;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.trackrecord.TrackRecord;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class CaseStudyController implements Nodes {

    private static final int MAX_IN_TRACK_RECORD = 3;

    private final CaseStudyQueries queries;

    CaseStudyController(CaseStudyQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    @Nullable
    CaseStudy caseStudy(@Argument CaseStudyId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<CaseStudy> caseStudies(
            @Argument CaseStudyStatus status,
            @Argument boolean isToReview,
            @Argument @Nullable String words,
            ScrollSubrange range,
            Caller caller) {
        return queries.page(status, isToReview, words, caller, range);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Integer caseStudiesInReviewCount(Caller caller) {
        return queries.countToReview(caller);
    }

    /** Hidden from others: a version that grows would reveal that there is a draft. */
    @SchemaMapping
    @Nullable
    Long version(CaseStudy study, Caller caller) {
        return forAuthors(study.version(), caller);
    }

    @SchemaMapping
    @Nullable
    Draft<CaseStudyContent> draft(CaseStudy study, Caller caller) {
        return forAuthors(study.publication().draft(), caller);
    }

    @SchemaMapping
    @Nullable
    List<PublicationVersion<CaseStudyContent>> earlierVersions(CaseStudy study, Caller caller) {
        return forAuthors(study.publication().earlierVersions(), caller);
    }

    @SchemaMapping
    @Nullable
    List<PersonId> contributors(CaseStudy study, Caller caller) {
        return forAuthors(study.contributors(), caller);
    }

    @SchemaMapping
    @Nullable
    Instant updatedAt(CaseStudy study, Caller caller) {
        return forAuthors(study.updatedAt(), caller);
    }

    @SchemaMapping
    @Nullable
    List<CaseStudyHistoryEntry> history(CaseStudy study, Caller caller) {
        return forAuthors(study.history(), caller);
    }

    @SchemaMapping
    boolean viewerCanUpdate(CaseStudy study, Caller caller) {
        return CaseStudyQueries.isAuthor(caller);
    }

    @SchemaMapping
    boolean viewerCanLinkTasks(CaseStudy study, Caller caller) {
        return caller.isDeliveryStaff();
    }

    @SchemaMapping
    boolean viewerCanApprove(CaseStudy study, Caller caller) {
        return CaseStudyQueries.isAuthor(caller) && study.publication().isReviewableBy(caller.id());
    }

    @SchemaMapping
    @Nullable
    PublicationVersion<CaseStudyContent> published(CaseStudy study) {
        return study.publication().published();
    }

    @SchemaMapping(typeName = "CaseStudyDraft")
    CaseStudyContent content(Draft<CaseStudyContent> draft) {
        return draft.version().material();
    }

    @SchemaMapping(typeName = "CaseStudyDraft")
    Stage status(Draft<CaseStudyContent> draft) {
        return draft.stage();
    }

    @SchemaMapping(typeName = "CaseStudyDraft")
    @Nullable
    LocalDate publishOn(Draft<CaseStudyContent> draft) {
        return draft.version().publishOn();
    }

    @SchemaMapping(typeName = "CaseStudyVersion")
    CaseStudyContent content(PublicationVersion<CaseStudyContent> version) {
        return version.material();
    }

    @SchemaMapping(typeName = "CaseStudyVersion")
    Instant publishedAt(PublicationVersion<CaseStudyContent> version) {
        return Objects.requireNonNull(version.publishedAt());
    }

    @SchemaMapping(typeName = "CaseStudyVersion")
    @Nullable
    PersonId approvedBy(PublicationVersion<CaseStudyContent> version, Caller caller) {
        Approval approval = version.approval();
        return approval == null ? null : forAuthors(approval.approvedBy(), caller);
    }

    @BatchMapping
    Map<Task, List<CaseStudy>> caseStudies(List<Task> tasks) {
        return queries.on(tasks, Caller.current());
    }

    @SchemaMapping
    List<CaseStudy> caseStudies(TrackRecord record) {
        return queries.on(record, MAX_IN_TRACK_RECORD);
    }

    @BatchMapping(typeName = "CaseStudyContent")
    Map<CaseStudyContent, CaseStudySubject> subject(List<CaseStudyContent> contents) {
        return queries.subjects(contents);
    }

    @BatchMapping(typeName = "CaseStudyContent")
    Map<CaseStudyContent, List<Task>> tasks(List<CaseStudyContent> contents) {
        return queries.tasks(contents, Caller.current());
    }

    @BatchMapping(typeName = "CaseStudyContent")
    Map<CaseStudyContent, List<Outcome>> outcomes(List<CaseStudyContent> contents) {
        return queries.outcomes(contents, Caller.current());
    }

    @BatchMapping(typeName = "CaseStudyContent")
    Map<CaseStudyContent, List<SurveyQuotes.SurveyQuote>> quotes(List<CaseStudyContent> contents) {
        return queries.quotes(contents);
    }

    private static <T> @Nullable T forAuthors(@Nullable T value, Caller caller) {
        return CaseStudyQueries.isAuthor(caller) ? value : null;
    }

    @Override
    public String prefix() {
        return CaseStudyId.PREFIX;
    }

    @Override
    public @Nullable CaseStudy find(String id, Caller caller) {
        return caseStudy(new CaseStudyId(id), caller);
    }
}
