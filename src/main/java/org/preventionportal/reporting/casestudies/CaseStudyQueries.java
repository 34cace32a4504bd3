package org.preventionportal.reporting.casestudies;

import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.ManagersAndEvaluators;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.ProgrammeStaff;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.outcomes.OutcomeAccess;
import org.preventionportal.tasks.records.Tasks;
import org.preventionportal.tasks.trackrecord.TrackRecord;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads case studies as staff may see them. */
@Service
@Validated
public class CaseStudyQueries {

    private final CaseStudies studies;
    private final PublishedCaseStudies published;
    private final Tasks tasks;
    private final TaskRecords records;
    private final OutcomeAccess outcomes;
    private final SurveyQuotes quotes;

    CaseStudyQueries(
            CaseStudies studies,
            PublishedCaseStudies published,
            Tasks tasks,
            TaskRecords records,
            OutcomeAccess outcomes,
            SurveyQuotes quotes) {
        this.studies = studies;
        this.published = published;
        this.tasks = tasks;
        this.records = records;
        this.outcomes = outcomes;
        this.quotes = quotes;
    }

    /** Whether the caller may write case studies and see drafts: officers, programme managers and evaluators. */
    static boolean isAuthor(Caller caller) {
        return caller.isDeliveryStaffOrEvaluator();
    }

    @ProgrammeStaff
    public Optional<CaseStudy> find(CaseStudyId id, Caller caller) {
        return studies.find(id, isAuthor(caller));
    }

    /** Finds those of the case studies that the caller may see, by their ids. */
    @ProgrammeStaff
    public Map<CaseStudyId, CaseStudy> find(Collection<CaseStudyId> ids, Caller caller) {
        return studies.find(ids, isAuthor(caller)).stream()
                .collect(Collectors.toMap(CaseStudy::id, Function.identity()));
    }

    /**
     * @param isToReview whether of those in review only those are listed that the caller can review
     * @param words of the version that the list shows; null or blank for all
     */
    @ProgrammeStaff
    public Window<CaseStudy> page(
            CaseStudyStatus status,
            boolean isToReview,
            @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
            Caller caller,
            ScrollSubrange range) {
        Criteria listed = status.criteria(isToReview, caller);
        Criteria found = words == null || words.isBlank() ? listed : studies.withWords(status, listed, words);
        return studies.page(status, found, isAuthor(caller), range);
    }

    /** Finds published case studies by words, those first that have all of them in the title. */
    @ProgrammeStaff
    public List<CaseStudy> search(String text, int first) {
        return studies.search(text, first);
    }

    /** Counts what the search finds, up to a limit. */
    @ProgrammeStaff
    public int count(String text, int most) {
        return studies.count(text, most);
    }

    /** How many case studies the caller can review, for authors; null for everybody else. */
    @SignedIn
    public @Nullable Integer countToReview(Caller caller) {
        return isAuthor(caller) ? studies.count(CaseStudyStatus.IN_REVIEW.criteria(true, caller)) : null;
    }

    /** Finds the published versions of these case studies, by their ids. */
    @ProgrammeStaff
    public Map<CaseStudyId, PublicationVersion<CaseStudyContent>> published(Collection<CaseStudyId> ids) {
        return published.find(ids);
    }

    /** Finds the published case studies about each task, for officers and programme managers; for others none. */
    @SignedIn
    public Map<Task, List<CaseStudy>> on(List<Task> tasks, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        List<CaseStudy> naming = studies.on(tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        task -> naming.stream()
                                .filter(study -> study.names(task.id()))
                                .toList()));
    }

    /** Finds the last changed of the published case studies about the tasks of a track record. */
    @Officers
    public List<CaseStudy> on(TrackRecord record, int most) {
        return record.taskIds().isEmpty() ? List.of() : studies.on(record.taskIds(), most);
    }

    /** Finds the last changed of the published case studies about any of these tasks. */
    @ManagersAndEvaluators
    public List<CaseStudyId> about(Collection<TaskId> tasks, int most) {
        return tasks.isEmpty()
                ? List.of()
                : studies.on(tasks, most).stream().map(CaseStudy::id).toList();
    }

    /** Finds the linked tasks of each content, for callers who see tasks; for others none. */
    @ProgrammeStaff
    public Map<CaseStudyContent, List<Task>> tasks(Collection<CaseStudyContent> contents, Caller caller) {
        return tasks.viewsForStaff(contents, CaseStudyContent::taskIds, caller);
    }

    /** Finds the linked outcomes of each content whose tasks the caller sees; for those who see no tasks none. */
    @ProgrammeStaff
    public Map<CaseStudyContent, List<Outcome>> outcomes(Collection<CaseStudyContent> contents, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        List<String> ids = contents.stream()
                .flatMap(content -> content.outcomeIds().stream())
                .distinct()
                .toList();
        return BatchResults.lists(contents, CaseStudyContent::outcomeIds, outcomes.find(ids, caller));
    }

    /** Finds the quotes of each content that may still be quoted. */
    @ProgrammeStaff
    public Map<CaseStudyContent, List<SurveyQuotes.SurveyQuote>> quotes(Collection<CaseStudyContent> contents) {
        return BatchResults.lists(
                contents,
                CaseStudyContent::commentIds,
                quotes.find(contents.stream()
                        .flatMap(content -> content.commentIds().stream())
                        .distinct()
                        .toList()));
    }

    @ProgrammeStaff
    public Map<CaseStudyContent, CaseStudySubject> subjects(Collection<CaseStudyContent> contents) {
        Map<TaskId, Task> all =
                records
                        .find(contents.stream()
                                .flatMap(content -> content.taskIds().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Task::id, Function.identity()));
        return BatchResults.lists(contents, CaseStudyContent::taskIds, all).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> CaseStudySubject.of(entry.getValue())));
    }
}
