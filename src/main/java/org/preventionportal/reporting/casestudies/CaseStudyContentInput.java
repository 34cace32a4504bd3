package org.preventionportal.reporting.casestudies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

/**
 * Receives the content of a case study.
 *
 * @param taskIds null to keep the links, as for callers who may not see tasks
 * @param outcomeIds null to keep the links
 */
record CaseStudyContentInput(
        @NotBlank @FreeText(max = 120) String title,
        @NotBlank @FreeText(max = 1000) String summary,
        @NotEmpty @Size(max = 12) List<@Valid CaseStudySection> sections,
        @Nullable @Size(max = 20) List<TaskId> taskIds,
        @Nullable @Size(max = 50) List<@Size(max = 100) String> outcomeIds,
        @Size(max = 10) List<@Size(max = 100) String> commentIds) {

    CaseStudyContent toContent(CaseStudyContent before) {
        return new CaseStudyContent(
                title.strip(),
                summary.strip(),
                sections,
                links(taskIds, before.taskIds()),
                links(outcomeIds, before.outcomeIds()),
                commentIds.stream().distinct().toList());
    }

    private static <T> List<T> links(@Nullable List<T> now, List<T> before) {
        return now == null ? before : now.stream().distinct().toList();
    }
}
