package org.preventionportal.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.PreventionPortalApplication;

/**
 * Starts the service in another process from a jar, with a cache of the classes that a start loads and links, as its
 * image does. The cache is made by a training run without neighbours, once for all tests until a class changes.
 */
public final class ServiceArchive {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path FOLDER = Path.of("target", "service").toAbsolutePath();
    private static final Path JAR = FOLDER.resolve("service.jar");
    private static final Path CACHE = FOLDER.resolve("service.aot");

    /**
     * Most processes end soon: what the optimising compiler and a concurrent collector cost is never earned back. With
     * a smaller metaspace, a start has three full collections.
     */
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=128m");

    private static boolean isTrained;

    private ServiceArchive() {}

    /** Returns the start of a command line, to which options and {@link #main} are added. */
    static List<String> java() {
        prepare();
        return command("-XX:AOTCache=" + CACHE, "-Xlog:aot*=off", "-Xlog:cds*=off"); // options of a test may not fit it
    }

    static List<String> main() {
        return List.of("-cp", classPath(), PreventionPortalApplication.class.getName());
    }

    /** Waits for another test run that makes the cache, and makes it if nobody has. */
    public static synchronized void prepare() {
        if (isTrained) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel lock = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                if (!isNewest()) {
                    pack();
                    train();
                }
            }
            isTrained = true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isNewest() {
        long made = CACHE.toFile().lastModified();
        return SourceFiles.below(CLASSES, "").stream()
                .allMatch(file -> file.toFile().lastModified() < made);
    }

    private static void pack() throws IOException {
        Files.deleteIfExists(CACHE);
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file=" + JAR,
                        "-C",
                        CLASSES.toString(),
                        ".");
        if (status != 0) {
            throw new IllegalStateException("The classes of the service cannot be packed");
        }
    }

    private static void train() throws IOException {
        List<String> command = command(
                "-XX:AOTCacheOutput=" + CACHE,
                "-Dspring.context.exit=onRefresh",
                "-Dspring.mongodb.uri=mongodb://127.0.0.1:1/prevention?serverSelectionTimeoutMS=1000",
                "-Dportal.keycloak.url=http://127.0.0.1:1");
        command.addAll(main());
        Path log = FOLDER.resolve("training.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!isEnded(process) || process.exitValue() != 0 || !Files.exists(CACHE)) {
            throw new AssertionError("The training run failed:\n" + Files.readString(log));
        }
    }

    /** A training run that hangs would hold up the other test run as well. */
    private static boolean isEnded(Process process) {
        try {
            return process.waitFor(5, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(String... options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(SHORT_LIVED);
        command.addAll(List.of(options));
        return command;
    }

    /** The cache holds nothing of folders, so the jar takes the place of those. */
    private static String classPath() {
        Stream<String> libraries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"));
        return Stream.concat(Stream.of(JAR.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }
}
