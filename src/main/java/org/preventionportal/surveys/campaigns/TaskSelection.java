package org.preventionportal.surveys.campaigns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.tasks.CompletedTasks;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;

/**
 * The completed tasks whose participants are asked. An empty list leaves the choice open.
 *
 * @param from first day of completion
 * @param to last day of completion
 */
public record TaskSelection(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Size(max = 11) List<Region> regions,
        @NotNull @Size(max = 11) List<TaskKind> kinds,
        @NotNull @Size(max = 12) List<Theme> themes) {

    public CompletedTasks.Selection tasks() {
        return new CompletedTasks.Selection(from, to, regions, kinds, themes);
    }

    /** An officer asks about the work of their own regions. */
    boolean isWithinReachOf(Caller caller) {
        return caller.isManager()
                || caller.has(Role.EVALUATOR)
                || (!regions.isEmpty() && regions.stream().allMatch(caller::decidesFor));
    }
}
