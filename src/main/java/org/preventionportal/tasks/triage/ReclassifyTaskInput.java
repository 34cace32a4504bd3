package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;

/** Takes how the work is classified from now on. What is left out or null stays as it is. */
record ReclassifyTaskInput(
        TaskId taskId,
        long version,
        @Nullable TaskKind kind,
        @Nullable Region region,
        @Nullable @Size(min = 1) @Choices List<Theme> themes,
        @Nullable Aim aim,
        @Nullable @Valid Reach reach,
        @NotBlank @FreeText(max = 1000) String reason) {

    Need applyTo(Need need) {
        return need.classifiedAs(
                kind == null ? need.kind() : kind,
                Objects.requireNonNullElse(region, need.region()),
                themes == null ? need.themes() : Theme.ordered(themes),
                aim == null ? need.aim() : aim,
                reach == null ? need.reach() : reach);
    }
}
