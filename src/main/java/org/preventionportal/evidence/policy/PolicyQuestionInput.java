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
import org.springframework.graphql.data.ArgumentValue;

/**
 * Takes a policy question and its state.
 *
 * @param result left out of an update, it stays as it is
 * @param taskIds left out of an update, they stay as they are
 */
record PolicyQuestionInput(
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @NotBlank @FreeText(max = 4000) String issue,
        @NotBlank @OneLine @FreeText(max = 120) String ownerName,
        @NotBlank @OneLine @FreeText(max = 200) String bodyName,
        PolicyQuestionState state,
        ArgumentValue<@FreeText(max = 2000) String> result,
        ArgumentValue<@Size(max = 20) List<TaskId>> taskIds)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        if (state != null && !result.isOmitted()) {
            toContent(null).requireConsistent();
        }
    }

    /** @param before what the question was, which stays where it is left out; null for a new one */
    PolicyQuestionContent toContent(@Nullable PolicyQuestionContent before) {
        return new PolicyQuestionContent(
                title.strip(),
                issue.strip(),
                ownerName.strip(),
                bodyName.strip(),
                state,
                Patch.text(result, before, PolicyQuestionContent::result),
                Patch.distinct(taskIds, before, PolicyQuestionContent::taskIds));
    }
}
