package org.preventionportal.reporting.casestudies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.TaskId;
import org.springframework.graphql.data.ArgumentValue;

/** Takes the fields of a case study's content that change. A field that is left out stays as it is. */
record CaseStudyChangesInput(
        ArgumentValue<@NotBlank @OneLine @FreeText(max = 120) String> title,
        ArgumentValue<@NotBlank @FreeText(max = 1000) String> summary,
        ArgumentValue<@OneLine @FreeText(max = 120) String> welshTitle,
        ArgumentValue<@FreeText(max = 1000) String> welshSummary,
        ArgumentValue<@NotEmpty @Size(max = 12) List<@Valid CaseStudySection>> sections,
        ArgumentValue<@Size(max = 20) List<TaskId>> taskIds,
        ArgumentValue<@Size(max = 50) List<@Size(max = 100) String>> outcomeIds,
        ArgumentValue<@Size(max = 10) List<@Size(max = 100) String>> commentIds) {

    CaseStudyContent applyTo(CaseStudyContent content) {
        return new CaseStudyContent(
                Patch.required(title, content.title()).strip(),
                Patch.required(summary, content.summary()).strip(),
                Patch.optional(welshTitle, content.welshTitle()),
                Patch.optional(welshSummary, content.welshSummary()),
                Patch.required(sections, content.sections()),
                CaseStudyContent.links(Patch.optional(taskIds, content.taskIds())),
                CaseStudyContent.links(Patch.optional(outcomeIds, content.outcomeIds())),
                CaseStudyContent.links(Patch.optional(commentIds, content.commentIds())));
    }
}
