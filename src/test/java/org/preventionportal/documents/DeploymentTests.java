package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;
import org.yaml.snakeyaml.Yaml;

/** What an operator sets reaches the container that reads it, and no other. */
class DeploymentTests {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path EXAMPLE = Path.of(".env.example");
    private static final Path SETTINGS = Path.of("src/main/resources/application.yml");
    private static final Path CONFIGURATION = Path.of("src/docs/operations/configuration.md");
    private static final Path DEPLOYMENT = Path.of("src/docs/operations/deployment.md");

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(?::-([^}]*)|:\\?[^}]*)?}");
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z][A-Z_]+)(?::([^}]*))?}");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^([A-Z_]+)=$");
    private static final Pattern NEW_CONTAINERS = Pattern.compile("compose up .*--(?:build|force-recreate)");
    private static final Pattern SECTION = Pattern.compile("(?m)^##+ ");
    private static final Pattern CHANGED_SETTING =
            Pattern.compile("(?is)\\braise\\b[^|]{0,80}docker-compose\\.override\\.yml|\\bcorrect it\\b(?! again)");
    private static final Path UPGRADING = Path.of("src/docs/operations/upgrading.md");
    private static final Path WATCHING = Path.of("src/docs/operations/watching.md");
    private static final Set<String> LIMITS = Set.of("mem_limit", "pids_limit", "logging", "security_opt");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
    private static final Pattern OWN_IMAGE = Pattern.compile("image: \\S+/(prevention-portal\\S*:\\S+)");
    private static final Pattern EXACT = Pattern.compile("[a-z.]+\\.[a-z]+/[a-z/-]+:v?\\d+\\.\\d+[\\w.-]*");

    /** A folder of the container, which an operator of containers has no reason to change. */
    private static final Set<String> OF_THE_IMAGE = Set.of("PORTAL_UPLOADS");

    private static final Map<String, Set<String>> SECRETS = Map.of(
            "mongodb", Set.of("MONGODB_ROOT_PASSWORD"),
            "mongodb-setup", Set.of("MONGODB_ROOT_PASSWORD", "MONGODB_PASSWORD"),
            "keycloak-database", Set.of("KEYCLOAK_DATABASE_PASSWORD"),
            "keycloak",
                    Set.of(
                            "KEYCLOAK_DATABASE_PASSWORD",
                            "KEYCLOAK_ADMIN_PASSWORD",
                            "PORTAL_CLIENT_SECRET",
                            "KEYCLOAK_SERVICE_SECRET",
                            "SMTP_PASSWORD"),
            "keycloak-setup", Set.of("KEYCLOAK_DATABASE_PASSWORD", "PORTAL_CLIENT_SECRET", "KEYCLOAK_SERVICE_SECRET"),
            "portal",
                    Set.of(
                            "MONGODB_PASSWORD",
                            "KEYCLOAK_SERVICE_SECRET",
                            "PORTAL_CLIENT_SECRET",
                            "PORTAL_EXPORTS_SECRET",
                            "SMTP_PASSWORD"));

    @Test
    void theExampleHasTheVariablesOfTheComposeFile() {
        assertThat(names(ASSIGNMENT, EXAMPLE)).isEqualTo(names(VARIABLE, COMPOSE));
    }

    @Test
    void everyVariableIsDocumented() throws IOException {
        Set<String> documented = Stream.concat(
                        Documents.read(CONFIGURATION).code().stream(), Documents.read(DEPLOYMENT).code().stream())
                .flatMap(code -> Stream.of(code.split(", ")))
                .collect(Collectors.toSet());
        assertThat(documented)
                .containsAll(names(ASSIGNMENT, EXAMPLE))
                .containsAll(map(compose(), "secrets").keySet());
    }

    @Test
    void thePortalGetsEverySettingThatItReads() {
        Map<String, Object> portal = Objects.requireNonNull(services().get("portal"));
        Set<String> given = new TreeSet<>(map(portal, "environment").keySet());
        given.addAll(strings(portal, "secrets"));
        given.addAll(OF_THE_IMAGE);
        assertThat(given).containsAll(names(SETTING, SETTINGS));
    }

    @Test
    void settingsOfThePortalAreGivenToThePortalOnly() {
        assertThat(services()).allSatisfy((service, definition) -> {
            if (!service.equals("portal")) {
                assertThat(map(definition, "environment").keySet())
                        .allMatch(name -> !name.startsWith("PORTAL_") || name.equals("PORTAL_URL"));
            }
        });
    }

    @Test
    void composeApplicationAndDocumentHaveTheSameDefaults() {
        Map<String, String> defaults = new TreeMap<>(defaults(VARIABLE, 2, COMPOSE));
        defaults.keySet().retainAll(defaults(SETTING, 2, SETTINGS).keySet());
        defaults.keySet().removeIf(name -> !name.startsWith("PORTAL_"));
        assertThat(defaults).hasSizeGreaterThan(4);
        String document = SourceFiles.read(CONFIGURATION);
        assertThat(defaults(SETTING, 2, SETTINGS)).containsAllEntriesOf(defaults);
        assertThat(defaults)
                .allSatisfy((name, value) -> assertThat(document)
                        .contains("| `%s` | %s |".formatted(name, value.isEmpty() ? "empty" : "`" + value + "`")));
    }

    @Test
    void aSecretIsReadFromAFileByTheContainersThatNeedIt() {
        Map<String, Set<String>> given = new TreeMap<>();
        services().forEach((service, definition) -> {
            Set<String> secrets = strings(definition, "secrets");
            if (!secrets.isEmpty()) {
                given.put(service, secrets);
            }
        });
        assertThat(given).isEqualTo(SECRETS);
        assertThat(services().values())
                .flatExtracting(definition -> map(definition, "environment").keySet())
                .noneMatch(name -> name.toString().matches(".*(PASSWORD|SECRET)"));
    }

    @Test
    void thePageMakesEverySecret() throws IOException {
        String commands = Documents.read(DEPLOYMENT).blocks().stream()
                .map(block -> block.getLiteral())
                .collect(Collectors.joining());
        assertThat(map(compose(), "secrets")).allSatisfy((name, file) -> {
            assertThat(file).isEqualTo(Map.of("file", "./secrets/" + name));
            assertThat(commands).contains(name);
        });
    }

    @Test
    void secretsStayOutOfGitAndOfImages() throws IOException {
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".env", "/secrets/");
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .contains("*")
                .noneMatch(line -> line.startsWith("!") && !line.matches("!(pom\\.xml|schema|src|keycloak)"));
    }

    @Test
    void imagesAreExact() {
        String own = "prevention-portal(-keycloak)?:\\$\\{PORTAL_VERSION:-%s}".formatted(Pattern.quote(version()));
        assertThat(services().values())
                .extracting(definition -> String.valueOf(definition.get("image")))
                .allMatch(image -> EXACT.matcher(image).matches() || image.matches(own));
        for (Path dockerfile : dockerfiles()) {
            assertThat(groups(FROM, 1, dockerfile))
                    .isNotEmpty()
                    .allMatch(image -> EXACT.matcher(image).matches());
        }
    }

    @Test
    void manifestsHaveTheImagesOfThisVersion() {
        assertThat(SourceFiles.below(Path.of("src/main/deploy/kubernetes"), ".yaml").stream()
                        .flatMap(manifest -> groups(OWN_IMAGE, 1, manifest).stream()))
                .containsExactlyInAnyOrder("prevention-portal:" + version(), "prevention-portal-keycloak:" + version());
    }

    @Test
    void theImageHasTheKeycloakThatIsTested() {
        assertThat(groups(FROM, 1, Path.of("src/main/docker/keycloak.Dockerfile")))
                .containsOnly("quay.io/keycloak/keycloak:" + groups("<keycloak.version>(.+)</keycloak.version>"));
    }

    @Test
    void proxiesPassOnTheLargestUpload() {
        String largest = groups(Pattern.compile("max-request-size: (\\d+)MB"), 1, SETTINGS)
                .getFirst();
        assertThat(SourceFiles.read(Path.of("src/main/deploy/proxy/Caddyfile")))
                .contains("max_size %sMB".formatted(largest));
        assertThat(SourceFiles.read(Path.of("src/main/deploy/proxy/nginx.conf")))
                .contains("client_max_body_size %sm;".formatted(largest));
        assertThat(SourceFiles.read(Path.of("src/docs/operations/proxy.md")))
                .contains("bodies of %s MB".formatted(largest));
    }

    @Test
    void everyContainerHasLimits() {
        assertThat(services())
                .allSatisfy((service, definition) ->
                        assertThat(definition.keySet()).as(service).containsAll(LIMITS));
    }

    @Test
    void everyContainerThatAPageAddsHasLimits() {
        assertThat(Documents.read(WATCHING).blocks().stream()
                        .filter(block -> "yaml".equals(block.getInfo()))
                        .map(block -> new Yaml().<Map<String, Object>>load(block.getLiteral()))
                        .flatMap(file -> map(file, "services").values().stream()))
                .hasSize(3)
                .allSatisfy(definition -> assertThat(definition)
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsKeys(LIMITS.toArray())
                        .containsEntry("cap_drop", List.of("ALL")));
    }

    /** What the images of the databases need to begin as root and go on as another user. */
    @Test
    void noContainerHasOtherCapabilitiesThanItsImageNeeds() {
        Map<String, Set<String>> added = new TreeMap<>();
        services().forEach((service, definition) -> {
            assertThat(strings(definition, "cap_drop")).as(service).containsExactly("ALL");
            if (definition.containsKey("cap_add")) {
                added.put(service, strings(definition, "cap_add"));
            }
        });
        assertThat(added)
                .isEqualTo(Map.of(
                        "mongodb-keyfile", Set.of("CHOWN", "DAC_OVERRIDE", "FOWNER"),
                        "mongodb", Set.of("CHOWN", "DAC_OVERRIDE", "SETGID", "SETUID"),
                        "keycloak-database", Set.of("CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID")));
    }

    /**
     * Docker Compose would stop the database first: entries of the audit trail that wait would be lost. With the old
     * container goes its log, which says whom to erase again after a restore.
     */
    @Test
    void thePortalIsStoppedAndItsLogKeptBeforeContainersAreMadeAnew() {
        List<Path> pages = SourceFiles.below(Path.of("src/docs/operations"), ".md");
        assertThat(pages)
                .allSatisfy(page -> assertThat(Documents.read(page).code())
                        .as(page.toString())
                        .noneMatch(code -> NEW_CONTAINERS.matcher(code).find()));
        assertThat(pages.stream()
                        .flatMap(page -> Documents.read(page).blocks().stream()
                                .map(block -> block.getLiteral()
                                        .split(page.equals(UPGRADING) ? "compose up" : NEW_CONTAINERS.pattern(), 2)))
                        .filter(parts -> parts.length > 1)
                        .map(parts -> parts[0]))
                .hasSizeGreaterThan(4)
                .allMatch(before -> before.contains("docker compose stop portal\ndocker compose logs --no-log-prefix"));
    }

    /** A new limit or setting makes the containers anew, also with a plain "docker compose up". */
    @Test
    void aPageThatChangesASettingSaysHow() {
        List<String> sections = SourceFiles.below(Path.of("src/docs/operations"), ".md").stream()
                .flatMap(page -> SECTION.splitAsStream(SourceFiles.read(page)))
                .filter(section -> CHANGED_SETTING.matcher(section).find())
                .toList();
        assertThat(sections)
                .hasSizeGreaterThan(4)
                .allMatch(section -> section.contains("change-a-setting-or-a-secret")
                        || section.contains("docker compose stop portal"));
    }

    /** A lost secret is made anew by the same loop, which must leave the others. */
    @Test
    void aSecretThatIsThereIsNotMadeAnew() throws IOException {
        assertThat(Documents.read(DEPLOYMENT).blocks().stream()
                        .flatMap(block -> block.getLiteral().lines())
                        .filter(line -> line.contains("openssl rand")))
                .singleElement()
                .asString()
                .startsWith("  [ -s secrets/$name ] || ");
    }

    /** A file that somebody has changed or emptied would otherwise replace the copy that proves it. */
    @Test
    void everyCopyOfTheHeadsHasANameOfItsOwn() {
        assertThat(Documents.read(DEPLOYMENT).blocks().stream()
                        .flatMap(block -> block.getLiteral().lines())
                        .filter(line -> line.contains(" scp ")))
                .singleElement()
                .asString()
                .endsWith(":heads-$(date +\\%F).log");
    }

    private static String version() {
        return groups("<artifactId>prevention-portal</artifactId>\\s+<version>(.+)</version>");
    }

    private static String groups(String pattern) {
        return groups(Pattern.compile(pattern), 1, Path.of("pom.xml")).getFirst();
    }

    private static List<Path> dockerfiles() {
        return SourceFiles.below(Path.of("src/main/docker"), "Dockerfile");
    }

    private static Set<String> names(Pattern pattern, Path file) {
        return new TreeSet<>(groups(pattern, 1, file));
    }

    private static Map<String, String> defaults(Pattern pattern, int group, Path file) {
        return pattern.matcher(SourceFiles.read(file))
                .results()
                .filter(found -> found.group(group) != null)
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(group), (first, _) -> first));
    }

    private static List<String> groups(Pattern pattern, int group, Path file) {
        return pattern.matcher(SourceFiles.read(file))
                .results()
                .map((MatchResult found) -> found.group(group))
                .toList();
    }

    private static Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new TreeMap<>();
        Map<String, Object> all = map(compose(), "services");
        all.keySet().forEach(service -> services.put(service, map(all, service)));
        return services;
    }

    private static Map<String, Object> compose() {
        return new Yaml().load(SourceFiles.read(COMPOSE));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    private static Set<String> strings(Map<String, Object> parent, String key) {
        return ((Collection<?>) parent.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
