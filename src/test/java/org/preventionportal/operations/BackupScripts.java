package org.preventionportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.preventionportal.support.SourceFiles;
import org.springframework.util.FileSystemUtils;

/** Runs the scripts of operators with a repository of their own and a stand-in for Docker. */
final class BackupScripts {

    private static final Path SCRIPTS = Path.of("src/main/deploy/backup");

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a script says, and its exit status. */
    record Run(int status, String output) {}

    /** @param tables the file of H2 without its ending */
    BackupScripts(Path folder, ToolServer server, Path tables) throws IOException {
        this.folder = folder;
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path source = Path.of("src/test/resources/backup");
        for (String name : List.of("docker", "tool")) {
            Path tool = Files.copy(source.resolve(name), tools.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            if (!tool.toFile().setExecutable(true)) {
                throw new IllegalStateException("Not executable: " + tool);
            }
        }
        for (String name : List.of("mongodump", "mongorestore", "mongosh", "pg_dump", "psql")) {
            Files.createSymbolicLink(tools.resolve(name), Path.of("tool"));
        }
        environment.put("PORTAL_KEPT_LOG", keptLog().toString());
        environment.putAll(Map.of(
                "PATH", tools.toAbsolutePath() + ":" + System.getenv("PATH"),
                "PORTAL_BACKUP_SETTINGS", folder.resolve("backup.env").toString(),
                "MONGO_INITDB_ROOT_PASSWORD", ContainerTools.PASSWORD,
                "REHEARSAL_LOG", folder.resolve("docker.log").toString(),
                "REHEARSAL_TOOLS", String.valueOf(server.port()),
                "REHEARSAL_TABLES", tables.toString()));
        usePassword("of the repository");
        // The key of this empty repository is encrypted with scrypt at N = 2 and r = p = 1. With the parameters that
        // restic chooses, each of its commands takes half a second to compute the key.
        FileSystemUtils.copyRecursively(source.resolve("repository"), repository());
    }

    void usePassword(String password) throws IOException {
        Files.writeString(
                folder.resolve("backup.env"),
                "RESTIC_REPOSITORY='%s'%nRESTIC_CACHE_DIR='%s'%nRESTIC_PASSWORD='%s'%n"
                        .formatted(repository(), folder.resolve("cache"), password));
    }

    Path repository() {
        return folder.resolve("repository");
    }

    /** The log of the portal's containers that are gone. */
    Path keptLog() {
        return folder.resolve("portal.log");
    }

    /** Lets a tool in a container fail in the middle, or the start of the portal; none if the name is empty. */
    void breakTool(String name) {
        environment.put("REHEARSAL_BROKEN", name);
    }

    /** Lets the first command fail in a container that has these words; none if they are empty. */
    void breakAt(String words) {
        environment.put("REHEARSAL_BREAK", words);
    }

    /** Leaves the log of the portal empty, as on a new machine. */
    void emptyLog() {
        environment.put("REHEARSAL_QUIET", "yes");
    }

    /** Leaves only what a script needs before it calls restic. */
    void hideRestic() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("without restic"));
        for (String name : List.of("bash", "dirname", "flock")) {
            Files.createSymbolicLink(tools.resolve(name), Path.of("/usr/bin", name));
        }
        environment.put("PATH", tools.toAbsolutePath().toString());
    }

    Run backup(String kind) {
        return run(SCRIPTS.resolve("backup.sh").toString(), kind);
    }

    Run restore(String... arguments) {
        return run(Stream.concat(Stream.of(SCRIPTS.resolve("restore.sh").toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    Run restic(String... arguments) {
        String settings = ". '%s'; ".formatted(folder.resolve("backup.env"));
        return run("bash", "-ac", settings + "restic --quiet " + String.join(" ", arguments));
    }

    /** Saves something as a backup did so many days ago. */
    void saveLongAgo(String kind, int days) {
        String time = "'%tF 12:00:00'"
                .formatted(LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC)
                        .minusDays(days));
        restic(
                "backup --host prevention-portal --tag",
                kind,
                "--tag '%d days old' --time".formatted(days),
                time,
                "--stdin-filename keycloak.sql --stdin-from-command -- echo old");
    }

    /** Saves what a backup has saved that was killed after its first file. */
    void saveHalf(String kind, String name) {
        restic(
                "backup --host prevention-portal --tag",
                kind,
                "--tag",
                name,
                "--stdin-filename mongodb.archive --stdin-from-command -- echo half");
    }

    /** Leaves a file of a backup in its list, and a byte of its content. */
    void damage(String name, String file) throws IOException {
        Set<Path> before = Set.copyOf(SourceFiles.below(repository().resolve("data"), ""));
        restic(
                "backup --host prevention-portal --tag daily --tag",
                name,
                "--stdin-filename",
                file,
                "--stdin-from-command -- echo a line");
        for (Path pack : SourceFiles.below(repository().resolve("data"), "")) {
            if (!before.contains(pack)) {
                truncate(pack);
            }
        }
    }

    /** The same for every file of every backup. */
    void damageAll() throws IOException {
        for (Path pack : SourceFiles.below(repository().resolve("data"), "")) {
            truncate(pack);
        }
    }

    private static void truncate(Path pack) throws IOException {
        assertThat(pack.toFile().setWritable(true)).isTrue();
        try (var file = new RandomAccessFile(pack.toFile(), "rw")) {
            file.setLength(1);
        }
    }

    /** What the latest backup of a kind has of MongoDB, as text. */
    String saved(String kind) {
        return restic("dump --path /mongodb.archive --tag", kind, "latest mongodb.archive")
                .output()
                .replaceAll("[^\\p{Graph}]+", " ");
    }

    /** What Docker was asked to do since the last time that this was read. */
    List<String> dockerLog() throws IOException {
        Path log = folder.resolve("docker.log");
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        Files.deleteIfExists(log);
        return lines;
    }

    static boolean haveRestic() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "restic")));
    }

    private Run run(String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.onExit().join().exitValue(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
