package org.preventionportal.evidence.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.TaskId;

record PolicyQuestionInput(
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @NotBlank @FreeText(max = 4000) String issue,
        @NotBlank @OneLine @FreeText(max = 120) String ownerName,
        @NotBlank @OneLine @FreeText(max = 200) String bodyName,
        PolicyQuestionState state,
        @Nullable @FreeText(max = 2000) String result,
        @Size(max = 20) List<TaskId> taskIds)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        if (state != null) {
            toContent().requireConsistent();
        }
    }

    PolicyQuestionContent toContent() {
        return new PolicyQuestionContent(
                title.strip(),
                issue.strip(),
                ownerName.strip(),
                bodyName.strip(),
                state,
                Patch.stripToNull(result),
                taskIds.stream().distinct().toList());
    }
}
