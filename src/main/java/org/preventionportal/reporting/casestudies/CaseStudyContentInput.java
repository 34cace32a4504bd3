package org.preventionportal.reporting.casestudies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.TaskId;

/** Takes the content of a new case study. */
record CaseStudyContentInput(
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @NotBlank @FreeText(max = 1000) String summary,
        @Nullable @OneLine @FreeText(max = 120) String welshTitle,
        @Nullable @FreeText(max = 1000) String welshSummary,
        @NotEmpty @Size(max = 12) List<@Valid CaseStudySection> sections,
        @Nullable @Size(max = 20) List<TaskId> taskIds,
        @Nullable @Size(max = 50) List<@Size(max = 100) String> outcomeIds,
        @Size(max = 10) List<@Size(max = 100) String> commentIds) {

    CaseStudyContent toContent() {
        return new CaseStudyContent(
                title.strip(),
                summary.strip(),
                welshTitle,
                welshSummary,
                sections,
                CaseStudyContent.links(taskIds),
                CaseStudyContent.links(outcomeIds),
                CaseStudyContent.links(commentIds));
    }
}
