package org.preventionportal.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A JVM of its own, so that its CPU and memory are nobody else's. What it prints goes to a file in
 * {@code target/bench}.
 */
public final class JavaProcess implements AutoCloseable {

    /** Where the bench keeps what it makes. */
    public static final Path FOLDER = Path.of("target", "bench");

    /** Of all servers alike: what the image has. */
    private static final List<String> OF_THE_IMAGE = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private static final Duration MAX_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a class of the bench with the bench's own class path. */
    public static JavaProcess ofClass(Class<?> main, List<String> options, List<String> arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        all.addAll(arguments);
        return start(main.getSimpleName(), all);
    }

    /** @param arguments options of the JVM and of the program */
    public static JavaProcess start(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OF_THE_IMAGE);
        command.addAll(arguments);
        try {
            Path log = Files.createDirectories(FOLDER).resolve(name + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JavaProcess(process, log);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @throws IllegalStateException if it ends first, or takes longer than three minutes */
    public void await(BooleanSupplier isReady) {
        long end = System.nanoTime() + MAX_START.toNanos();
        while (!isReady.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Not ready. See " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
