package org.preventionportal.platform.graphql;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.preventionportal.platform.EncryptedJson;
import org.springframework.data.domain.ScrollPosition;
import tools.jackson.databind.json.JsonMapper;

/** Times the cursor of the triage queue, of which a page writes twenty and reads one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
public class CursorBenchmark {

    private final KeysetCursors cursors = new KeysetCursors(new EncryptedJson("", JsonMapper.shared()));
    private final ScrollPosition position = ScrollPosition.forward(Map.of(
            "queuePosition.rank",
            7_650,
            "progress.requestedAt",
            Instant.parse("2026-11-20T09:30:00Z"),
            "id",
            "tsk_0123456789abcdef0123456789abcdef"));
    private final String cursor = cursors.toCursor(position);

    @Benchmark
    public String write() {
        return cursors.toCursor(position);
    }

    @Benchmark
    public ScrollPosition read() {
        return cursors.fromCursor(cursor);
    }
}
