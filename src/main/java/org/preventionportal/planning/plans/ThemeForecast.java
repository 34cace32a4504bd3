package org.preventionportal.planning.plans;

import java.util.Arrays;
import java.util.List;
import org.preventionportal.tasks.need.Theme;

/** Shows how many tasks of the last 90 days have a main theme, before and after a plan. */
record ThemeForecast(Theme theme, int taskCountBefore, int taskCountAfter) {

    static List<ThemeForecast> of(PlanSituation before, PlanSituation after) {
        return Arrays.stream(Theme.values())
                .map(theme -> new ThemeForecast(
                        theme,
                        before.spread().byTheme().getOrDefault(theme, 0),
                        after.spread().byTheme().getOrDefault(theme, 0)))
                .toList();
    }
}
