package org.preventionportal.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.bench.load.WarmUp;

/**
 * Says what to measure and for how long, as the properties {@code bench.*} do.
 *
 * @param jar the build that is measured
 * @param other another build to compare with; null if there is none
 * @param hasControl whether the same build is measured a second time, as another process
 * @param isReplayed whether the proxy answers repeated reads from memory
 * @param profileSeconds for how long each operation of the portal is recorded after it is measured; 0 for not at all
 * @param operations the only operations to measure; empty for all
 */
record BenchOptions(
        Path jar,
        @Nullable Path other,
        boolean hasControl,
        boolean isReplayed,
        int tasks,
        int partners,
        int connections,
        int rounds,
        Duration round,
        WarmUp warmUp,
        String heap,
        int profileSeconds,
        List<String> operations,
        boolean isRecorded) {

    static BenchOptions read() {
        boolean isQuick = is("bench.quick", false);
        List<String> operations = Arrays.stream(text("bench.operations", "").split(","))
                .filter(name -> !name.isBlank())
                .toList();
        boolean isRecorded = is("bench.record", false);
        if (isRecorded && (isQuick || !operations.isEmpty())) {
            throw new IllegalArgumentException("Only a whole run that is not quick can be recorded");
        }
        return new BenchOptions(
                Path.of(text("bench.jar", "target/prevention-portal.jar")),
                text("bench.other", "").isEmpty() ? null : Path.of(text("bench.other", "")),
                is("bench.control", true),
                is("bench.replay", System.getenv("MONGODB_URI") == null),
                number("bench.tasks", 10_000),
                number("bench.partners", 200),
                number("bench.connections", isQuick ? 2 : 8),
                number("bench.rounds", isQuick ? 2 : 6),
                Duration.ofSeconds(number("bench.seconds", isQuick ? 2 : 8)),
                isQuick
                        ? new WarmUp(Duration.ofSeconds(1), 2, Duration.ofSeconds(6))
                        : new WarmUp(Duration.ofSeconds(5), 3, Duration.ofSeconds(number("bench.warmup", 90))),
                text("bench.heap", "512m"),
                number("bench.profile", 0),
                operations,
                isRecorded);
    }

    /** Maven passes every property, those that nobody has set as empty. */
    private static String text(String name, String standard) {
        String set = System.getProperty(name, "");
        return set.isBlank() ? standard : set.strip();
    }

    private static int number(String name, int standard) {
        return Integer.parseInt(text(name, String.valueOf(standard)));
    }

    private static boolean is(String name, boolean standard) {
        return Boolean.parseBoolean(text(name, String.valueOf(standard)));
    }
}
