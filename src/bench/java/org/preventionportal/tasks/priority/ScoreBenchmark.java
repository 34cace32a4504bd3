package org.preventionportal.tasks.priority;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;

/** Times the position of a request: it is computed for each request, and for all of them under new weights. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
public class ScoreBenchmark {

    private final Spread spread = new Spread(
            Map.of(Region.NORTH_EAST, 40, Region.LONDON, 90, Region.WALES, 12),
            Map.of(Theme.COUNTY_LINES, 60, Theme.ONLINE_HARM, 82));
    private final Need need = new Need(
            "Training on county lines",
            "Ward staff do not know the signs.",
            TaskKind.TRAINING_SESSION,
            Region.NORTH_EAST,
            List.of(Theme.COUNTY_LINES),
            Theme.COUNTY_LINES,
            Aim.SKILLS,
            new Reach(40, 10, 0, 0, Reach.Method.ESTIMATE),
            null,
            List.of(Prospect.values()));

    @Benchmark
    public QueuePosition position() {
        return QueuePosition.of(Score.of(need, PriorityPolicy.FIRST, spread), PriorityPolicy.FIRST.weights());
    }
}
