package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.preventionportal.disclosure.Variables.Cell;

/** Times the suppression of small groups in a table of ten regions and six answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class TableBenchmark {

    private static final List<Set<String>> COLUMNS =
            IntStream.range(0, 6).mapToObj(answer -> Set.of("answer" + answer)).toList();
    private static final Set<String> REGIONS =
            IntStream.range(0, 10).mapToObj(region -> "region" + region).collect(Collectors.toSet());

    private final List<Cell> cells = cells();

    private static List<Cell> cells() {
        var random = new Random(7);
        List<Cell> cells = new ArrayList<>();
        for (String region : REGIONS) {
            COLUMNS.forEach(
                    column -> cells.add(new Cell(column.iterator().next(), List.of(region), random.nextInt(1, 60), 0)));
        }
        return cells;
    }

    @Benchmark
    public Object suppressSmallGroups() {
        return new Table(cells, cells, COLUMNS, List.of(REGIONS)).safe(Partition.MIN_PEOPLE);
    }
}
