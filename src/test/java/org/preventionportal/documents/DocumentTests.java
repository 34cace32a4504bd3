package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.documents.Documents.Content;
import org.preventionportal.support.SourceFiles;

/** What the documents link to exists, and what they say to type works. */
class DocumentTests {

    private static final Path README = Path.of("README.md");
    private static final Path CONFIGURATION = Path.of("src/docs/operations/configuration.md");
    private static final int MAX_README_LINES = 150;
    private static final int MAX_README_BYTES = 8_192;
    private static final int FIRST_SCREEN = 60;

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern PATH = Pattern.compile("(?:src|schema|keycloak|\\.ci|\\.github)/[\\w./-]+\\w");
    private static final Pattern MAVEN = Pattern.compile("(?m)^mvn((?: [^\\s#]+)+)");
    private static final Set<String> GOALS = Set.of(
            "clean",
            "verify",
            "test",
            "package",
            "spotless:apply",
            "spotless:check",
            "spring-boot:test-run",
            "spring-boot:run");
    private static final Pattern POSTED_QUERY = Pattern.compile("\\{\"query\": ?\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");
    private static final Pattern COMPOSE = Pattern.compile("docker compose (.+)");
    private static final Pattern WITHIN_SERVICE = Pattern.compile("((?:run|exec)(?: -\\S+)* [a-z-]+) .*");
    private static final Pattern PROFILE = Pattern.compile("profiles: \\[(\\w+)]");
    private static final Pattern SERVICE = Pattern.compile("(?m)^  ([a-z-]+):$");
    private static final Set<String> COMPOSE_WORDS =
            Set.of("build", "config", "down", "exec", "logs", "ps", "pull", "rm", "run", "stop", "up");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/[^\\s\"'`)]+)");
    private static final Pattern EMAIL_LINK = Pattern.compile("\\[\\(\\$\\{portal}\\)](/[^\\s#]+)");
    private static final Pattern MAPPED = Pattern.compile("\"(/[^\"*\\s]+)\"");
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z][A-Z_]+)[:}]");

    private static final Pattern DECISION = Pattern.compile("src/docs/adr/\\d{4}-[a-z0-9-]+\\.md");

    private static final List<Path> TESTS = SourceFiles.below(Path.of("src/test/java"), ".java");
    private static final Set<String> MAPPED_ADDRESSES = mapped();

    static Stream<Path> files() {
        return Documents.files();
    }

    static Stream<Path> decisions() {
        return files().filter(file -> DECISION.matcher(file.toString()).matches());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionHas20To40Lines(Path decision) throws IOException {
        List<String> lines = Files.readAllLines(decision);
        assertThat(lines).hasSizeBetween(20, 40);
        assertThat(lines.stream().filter(line -> !line.startsWith("|")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(128));
    }

    /** Except for the template of a pull request. */
    @Test
    void eachBeginsWithATitle() {
        assertThat(files().filter(file -> !file.startsWith(".github")))
                .allSatisfy(file -> assertThat(SourceFiles.read(file)).startsWith("# "));
    }

    @ParameterizedTest
    @MethodSource("files")
    void linksLeadSomewhere(Path file) {
        List<String> broken = new ArrayList<>();
        for (String link : Documents.read(file).links()) {
            if (!ELSEWHERE.matcher(link).matches() && !leadsSomewhere(file, link)) {
                broken.add(link);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path file, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || Documents.read(target).anchors().contains(parts[1]));
    }

    @ParameterizedTest
    @MethodSource("files")
    void filesThatAreNamedExist(Path file) {
        Content content = Documents.read(file);
        List<String> missing = Stream.concat(
                        content.code().stream(), content.blocks().stream().map(block -> block.getLiteral()))
                .filter(code -> !code.contains("…") && !code.contains("*") && !code.contains("<"))
                .flatMap(code -> PATH.matcher(code).results().map(path -> path.group()))
                .filter(path -> !Files.exists(Path.of(path)))
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void commandsAndQueriesAreReal(Path file) {
        GraphQLSchema schema = Contract.schema();
        List<String> problems = new ArrayList<>();
        for (var block : Documents.read(file).blocks()) {
            String code = block.getLiteral();
            MAVEN.matcher(code)
                    .results()
                    .flatMap(command -> Stream.of(command.group(1).strip().split(" ")))
                    .filter(word -> !word.startsWith("-") && !GOALS.contains(word))
                    .forEach(problems::add);
            if ("graphql".equals(block.getInfo())) {
                problems.addAll(Contract.errors(schema, code));
            }
            POSTED_QUERY
                    .matcher(code)
                    .results()
                    .map(query -> query.group(1).replace("\\\"", "\"").replace("\\n", "\n"))
                    .forEach(query -> problems.addAll(Contract.errors(schema, query)));
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void testsServicesAndAddressesThatAreNamedExist(Path file) throws IOException {
        String text = Files.readString(file);
        Stream<String> missing = TEST.matcher(text)
                .results()
                .map(test -> test.group(1))
                .filter(test -> TESTS.stream().noneMatch(path -> path.endsWith(test + ".java")));
        String compose = Files.readString(Path.of("docker-compose.yml"));
        Set<String> known = Stream.of(SERVICE, PROFILE)
                .flatMap(pattern -> pattern.matcher(compose + text).results()) // a page may add services
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Stream<String> services = COMPOSE.matcher(text)
                .results()
                .flatMap(command -> Stream.of(WITHIN_SERVICE
                        .matcher(command.group(1).split("[`;|&>]", 2)[0])
                        .replaceFirst("$1")
                        .split(" ")))
                .filter(word -> !word.isBlank() && !word.startsWith("-") && !COMPOSE_WORDS.contains(word))
                .filter(word -> !known.contains(word));
        Stream<String> addresses = ADDRESS.matcher(text)
                .results()
                .map(address -> address.group(1).replace("…", "x"))
                .filter(address -> MAPPED_ADDRESSES.stream().noneMatch(address::matches));
        assertThat(Stream.of(missing, services, addresses).flatMap(problems -> problems))
                .isEmpty();
    }

    @Test
    void emailsLinkToPages() {
        assertThat(SourceFiles.below(Path.of("src/main/resources/mail"), ".txt").stream()
                        .flatMap(email ->
                                EMAIL_LINK.matcher(SourceFiles.read(email)).results())
                        .map(link -> link.group(1).replaceAll("\\[\\(\\$\\{\\w+}\\)]", "x"))
                        .map(address -> address.replaceAll("\\?.*", "")))
                .hasSizeGreaterThan(20)
                .allMatch(address -> MAPPED_ADDRESSES.stream().anyMatch(address::matches));
    }

    /** Returns the addresses that controllers serve, and those of Spring, as regular expressions. */
    private static Set<String> mapped() {
        Stream<String> ours = SourceFiles.below(Path.of("src/main/java"), ".java").stream()
                .flatMap(source -> MAPPED.matcher(SourceFiles.read(source)).results())
                .map(mapping -> mapping.group(1).replace(".", "\\.").replaceAll("\\{\\w+(?::[^/]*)?}", "[^/]+"))
                .map(mapping -> mapping.endsWith("/") ? mapping + "[^/]+" : mapping);
        return Stream.concat(ours, Stream.of("/graphql", "/graphiql")).collect(Collectors.toSet());
    }

    @Test
    void theReadmeIsShortAndBeginsWithBothCommands() throws IOException {
        List<String> lines = Files.readAllLines(README);
        assertThat(lines).as("Lines of the README").hasSizeLessThanOrEqualTo(MAX_README_LINES);
        assertThat(Files.size(README)).as("Bytes of the README").isLessThanOrEqualTo(MAX_README_BYTES);
        assertThat(String.join("\n", lines.subList(0, Math.min(FIRST_SCREEN, lines.size()))))
                .contains("mvn spring-boot:test-run", "mvn clean verify");
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        Set<String> settings = SETTING.matcher(Files.readString(Path.of("src/main/resources/application.yml")))
                .results()
                .map(setting -> setting.group(1))
                .collect(Collectors.toSet());
        assertThat(Documents.read(CONFIGURATION).code().stream()
                        .flatMap(code -> Stream.of(code.split(", ")))
                        .collect(Collectors.toSet()))
                .containsAll(settings);
    }
}
