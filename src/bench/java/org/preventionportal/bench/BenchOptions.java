package org.preventionportal.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.bench.load.WarmUp;
import org.preventionportal.bench.portal.BuiltCommit;
import org.preventionportal.bench.portal.DataSize;

/**
 * Says what to measure and for how long, as the properties {@code bench.*} do.
 *
 * @param jar the build that is measured
 * @param other another build to compare with; null if there is none
 * @param otherJvm options of the Java machine for the other build alone
 * @param hasControl whether the same build is measured a second time, as another process
 * @param isReplayed whether the proxy answers repeated reads from memory
 * @param sizes numbers of tasks at which growth is measured, the smallest first
 * @param minutes how long a long run takes
 * @param profile for how long each operation of the portal is recorded after it is measured; zero for not at all
 * @param operations the only operations to measure; empty for all
 */
record BenchOptions(
        Path jar,
        @Nullable Path other,
        List<String> otherJvm,
        boolean hasControl,
        boolean isReplayed,
        DataSize size,
        List<Integer> sizes,
        int minutes,
        int connections,
        int rounds,
        Duration round,
        WarmUp warmUp,
        String heap,
        Duration profile,
        List<String> operations,
        boolean isRecorded) {

    static BenchOptions read() {
        boolean isQuick = is("bench.quick", false);
        List<String> operations = list("bench.operations", "").toList();
        boolean isRecorded = is("bench.record", false);
        if (isRecorded && (isQuick || !operations.isEmpty())) {
            throw new IllegalArgumentException("Only a whole run that is not quick can be recorded");
        }
        String jar = text("bench.jar", "target/prevention-portal.jar");
        List<String> otherJvm = list("bench.otherJvm", "").toList();
        String other = text("bench.other", otherJvm.isEmpty() ? "" : jar);
        return new BenchOptions(
                Path.of(jar),
                other.isEmpty() ? null : Path.of(other),
                otherJvm,
                is("bench.control", true),
                is("bench.replay", System.getenv("MONGODB_URI") == null),
                new DataSize(number("bench.tasks", 10_000), number("bench.partners", 200), 0),
                list("bench.sizes", "1000,10000,100000")
                        .map(Integer::valueOf)
                        .sorted()
                        .toList(),
                number("bench.minutes", isQuick ? 3 : 30),
                number("bench.connections", isQuick ? 2 : 8),
                number("bench.rounds", isQuick ? 2 : 6),
                Duration.ofSeconds(number("bench.seconds", isQuick ? 2 : 8)),
                isQuick
                        ? new WarmUp(Duration.ofSeconds(1), 2, Duration.ofSeconds(6))
                        : new WarmUp(Duration.ofSeconds(5), 3, Duration.ofSeconds(number("bench.warmup", 90))),
                text("bench.heap", "512m"),
                Duration.ofSeconds(number("bench.profile", 0)),
                operations,
                isRecorded);
    }

    /** @throws IllegalArgumentException if one of the chosen operations does not exist */
    <T> List<T> select(Collection<T> all, Function<T, String> name) {
        List<String> names = all.stream().map(name).toList();
        if (!names.containsAll(operations)) {
            throw new IllegalArgumentException("The operations are " + names);
        }
        return all.stream()
                .filter(each -> operations.isEmpty() || operations.contains(name.apply(each)))
                .toList();
    }

    /** Whether only some operations are measured. */
    boolean isPartial() {
        return !operations.isEmpty();
    }

    boolean isProfiled() {
        return !profile.isZero();
    }

    /** What was measured, and when. */
    String heading() {
        return "%s, %s of commit %s".formatted(LocalDate.now(ZoneOffset.UTC), jar.getFileName(), BuiltCommit.of(jar));
    }

    /** What a run was made with. */
    String conditions() {
        return machine() + ", " + size;
    }

    /** What a run was made with, but for the data. */
    String machine() {
        return "%d cores, Java %s, heap of at most %s, %d %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        heap,
                        connections,
                        connections == 1 ? "connection" : "connections");
    }

    /** Maven passes every property, those that nobody has set as empty. */
    private static String text(String name, String standard) {
        String set = System.getProperty(name, "");
        return set.isBlank() ? standard : set.strip();
    }

    private static Stream<String> list(String name, String standard) {
        return Stream.of(text(name, standard).split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static int number(String name, int standard) {
        return Integer.parseInt(text(name, String.valueOf(standard)));
    }

    private static boolean is(String name, boolean standard) {
        return Boolean.parseBoolean(text(name, String.valueOf(standard)));
    }
}
