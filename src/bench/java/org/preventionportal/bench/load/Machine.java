package org.preventionportal.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads how much CPU the whole machine and the bench's own processes have used. The rest is that of others, by whom a
 * run can be disturbed.
 */
final class Machine {

    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7, 8); // user, nice, system, interrupts, stolen
    private static final double TICKS_PER_SECOND = 100;

    private final double busy = busySeconds();
    private final double own = ownSeconds();
    private final long begun = System.nanoTime();

    private Machine() {}

    static Machine now() {
        return new Machine();
    }

    /**
     * The share of the machine that others have used since, from 0 to 1; not a number where no {@code /proc} tells it.
     */
    double shareOfOthers() {
        double capacity =
                (System.nanoTime() - begun) / 1e9 * Runtime.getRuntime().availableProcessors();
        return Math.max(0, busySeconds() - busy - (ownSeconds() - own)) / capacity;
    }

    private static double busySeconds() {
        if (!Files.isReadable(STATISTICS)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(STATISTICS)) {
            String[] cells = lines.findFirst().orElseThrow().split("\\s+", -1);
            return BUSY.stream().mapToLong(i -> Long.parseLong(cells[i])).sum() / TICKS_PER_SECOND;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double ownSeconds() {
        ProcessHandle bench = ProcessHandle.current();
        return Stream.concat(Stream.of(bench), bench.descendants())
                .mapToDouble(Machine::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        return cpu(process).toNanos() / 1e9;
    }

    static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
