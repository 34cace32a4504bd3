package org.preventionportal.planning.effort;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.tasks.need.TaskKind;

/** The days that are assumed while nothing is recorded. */
public final class AssumedEfforts {

    private AssumedEfforts() {}

    public static Efforts all() {
        return new Efforts(
                Arrays.stream(TaskKind.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                kind -> KindEffort.of(kind, List.of(), AdjustedKindEffort.none(kind)))),
                Map.of());
    }
}
