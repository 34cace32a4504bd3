package org.preventionportal.resources.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.resources.FileType;

/** The process that cleans one file, seen from both sides. It says what came of it in a file beside the clean one. */
public final class CleaningCommand {

    private static final String RESULT = "result";
    private static final int OUT_OF_MEMORY = 3; // as ExitOnOutOfMemoryError has it
    private static final int KILLED = 137; // by the system, for want of memory
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

    /** Where the service runs from one archive, its classes are found by the archive's own launcher only. */
    private static List<String> main() {
        String name = CleaningCommand.class.getName();
        boolean isArchive =
                CleaningCommand.class.getClassLoader().getClass().getName().contains(".boot.loader.");
        return isArchive
                ? List.of("-Dloader.main=" + name, "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of(name);
    }

    /**
     * @throws RejectedFile for what the process said, or where it had too little memory to say anything
     * @throws IllegalStateException where it could not work at all
     */
    static FileType result(int exitValue, Path clean) throws IOException {
        Path result = clean.resolveSibling(RESULT);
        if (exitValue == OUT_OF_MEMORY || exitValue == KILLED) {
            throw new RejectedFile(FileProblem.TOO_COMPLEX);
        }
        if (exitValue != 0) {
            throw new IllegalStateException("The process that cleans files ended with " + exitValue);
        }
        String word = Files.readString(result);
        return Stream.of(FileType.values())
                .filter(type -> type.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new RejectedFile(FileProblem.valueOf(word)));
    }

    /** @param arguments what was received, its title, where the clean file goes */
    public static void main(String... arguments) throws IOException {
        // Nobody else would end it where the service has died.
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
