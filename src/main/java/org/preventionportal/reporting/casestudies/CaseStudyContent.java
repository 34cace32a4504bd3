package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.preventionportal.tasks.TaskId;

/**
 * What a case study says.
 *
 * @param taskIds what it is about
 * @param outcomeIds changes that these tasks contributed to
 * @param quoteIds comments of surveys; their words stay there, so that the gate is passed whenever they are read
 */
public record CaseStudyContent(
        String title,
        String summary,
        List<CaseStudySection> sections,
        List<TaskId> taskIds,
        List<String> outcomeIds,
        List<String> quoteIds) {

    static final CaseStudyContent NOTHING_YET =
            new CaseStudyContent("", "", List.of(), List.of(), List.of(), List.of());
}
