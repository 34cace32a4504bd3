package org.preventionportal.safeguarding;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Times the search for identifying text in the longest description that a request may have. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class IdentifyingTextBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String SENTENCE =
            "Staff of three schools in the north of the county report older pupils who recruit younger ones. ";
    private final String text = SENTENCE.repeat(4_000 / SENTENCE.length());

    @Benchmark
    public Object search() {
        return IdentifyingText.find(text, TODAY);
    }
}
