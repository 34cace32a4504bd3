package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.tasks.TaskId;

/**
 * Holds the content of a case study.
 *
 * @param welshTitle null if it has none; what earlier releases stored has neither this nor a Welsh summary
 * @param welshSummary null if it has none
 * @param taskIds the tasks that it is about
 * @param outcomeIds outcomes of these tasks
 * @param commentIds survey comments; their words stay with the survey, so that consent is checked at every read
 */
public record CaseStudyContent(
        String title,
        String summary,
        @Nullable String welshTitle,
        @Nullable String welshSummary,
        List<CaseStudySection> sections,
        List<TaskId> taskIds,
        List<String> outcomeIds,
        List<String> commentIds) {

    static final CaseStudyContent NOTHING_YET =
            new CaseStudyContent("", "", null, null, List.of(), List.of(), List.of(), List.of());

    public CaseStudyContent {
        welshTitle = Patch.stripToNull(welshTitle);
        welshSummary = Patch.stripToNull(welshSummary);
    }

    /** Removes repeats. */
    static <T> List<T> links(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().distinct().toList();
    }

    CaseStudyContent withLinks(List<TaskId> tasks, List<String> outcomes, List<String> comments) {
        return new CaseStudyContent(title, summary, welshTitle, welshSummary, sections, tasks, outcomes, comments);
    }

    /** Those of the title and the summary in each language. */
    List<String> searchTerms() {
        return SearchTerms.joined(SearchTerms.ofEnglish(title, summary), SearchTerms.ofWelsh(welshTitle, welshSummary));
    }

    @Override
    public int hashCode() {
        return title.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
