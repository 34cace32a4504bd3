package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.FileType;
import org.preventionportal.files.RejectedFile;

/**
 * Runs the process that cleans one file, and is its main class. The process writes its result to a file beside the
 * clean one.
 */
final class CleaningCommand {

    private static final String RESULT = "result";
    private static final int OUT_OF_MEMORY = 3; // exit code of ExitOnOutOfMemoryError
    private static final int KILLED = 137; // by the system, for lack of memory
    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    private CleaningCommand() {}

    static Process start(Path received, String title, Path clean) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + clean.resolveSibling(""));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(main());
        command.addAll(List.of(received.toString(), title, clean.toString()));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** Uses the launcher of Spring Boot if the service runs from one archive, because only it finds the classes. */
    private static List<String> main() {
        String name = CleaningCommand.class.getName();
        boolean isArchive =
                CleaningCommand.class.getClassLoader().getClass().getName().contains(".boot.loader.");
        return isArchive
                ? List.of("-Dloader.main=" + name, "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of(name);
    }

    /**
     * @throws RejectedFile if the process rejected the file or ran out of memory
     * @throws IOException if the process could not run
     */
    static FileType result(int exitValue, Path clean) throws IOException {
        Path result = clean.resolveSibling(RESULT);
        if (exitValue == OUT_OF_MEMORY || exitValue == KILLED) {
            throw new RejectedFile(FileProblem.TOO_COMPLEX);
        }
        if (exitValue != 0) {
            throw new IOException("The process that cleans files ended with " + exitValue);
        }
        String word = Files.readString(result);
        return Stream.of(FileType.values())
                .filter(type -> type.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new RejectedFile(FileProblem.valueOf(word)));
    }

    /** @param arguments path of the received file, its title, path of the clean file */
    public static void main(String... arguments) throws IOException {
        // Ends the process if the service has died.
        ProcessHandle.current().parent().ifPresent(service -> {
            var _ = service.onExit().thenRun(() -> Runtime.getRuntime().halt(KILLED));
        });
        Path clean = Path.of(arguments[2]);
        String word;
        try {
            word = FileCleaner.clean(Path.of(arguments[0]), arguments[1], clean).name();
        } catch (RejectedFile unfit) {
            word = unfit.problem().name();
        }
        Files.writeString(clean.resolveSibling(RESULT), word);
    }
}
