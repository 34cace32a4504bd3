package org.preventionportal.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.support.Account.and;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Tests that a resource, its text and its files can be seen by those who may see it and by nobody else. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class LibraryVisibilityTests {

    private static final String NOWHERE = "res_00000000000000000000000000000000";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    private LibraryDriver library;

    @BeforeEach
    void setUp() {
        given.partnersOnly();
        library = new LibraryDriver(portal);
    }

    static Stream<Arguments> visibilityLevels() {
        EnumSet<Account> staff = EnumSet.of(
                Account.OFFICER_NORTH_EAST,
                Account.OFFICER_SOUTH_EAST,
                Account.OFFICER_NO_REGION,
                Account.OFFICER_UNKNOWN_REGION,
                Account.MANAGER,
                Account.EVALUATOR,
                Account.ADMIN,
                Account.OFFICER_AND_EVALUATOR,
                Account.OFFICER_AND_PARTNER);
        EnumSet<Account> north =
                and(staff, Account.PARTNER_NORTH, Account.COLLEAGUE_NORTH, Account.LEAD_NORTH, Account.PARTNER_TWO);
        EnumSet<Account> partners = and(north, Account.PARTNER_SOUTH, Account.LEAD_SOUTH);
        return Stream.of(
                Arguments.of(LibraryDriver.visibility("PUBLIC"), EnumSet.allOf(Account.class), true),
                Arguments.of(LibraryDriver.visibility("ALL_PARTNERS"), partners, false),
                Arguments.of(LibraryDriver.forPartner(Given.NORTH), north, false),
                Arguments.of(forKind("LOCAL_AUTHORITY"), partners, false),
                Arguments.of(forKind("HEALTH"), staff, false),
                Arguments.of(LibraryDriver.visibility("STAFF"), staff, false));
    }

    private static Input forKind(String kind) {
        return LibraryDriver.visibility("NAMED").with("kinds", List.of(kind));
    }

    /** Members of the suspended partner see public resources only. */
    @ParameterizedTest
    @MethodSource
    void visibilityLevels(Input visibility, EnumSet<Account> readers, boolean forAnyone) {
        Item item = library.published("Zebrafinch", visibility);
        String path = library.path(item);

        for (Account account : Account.values()) {
            int expected = readers.contains(account) ? 200 : 404;
            assertThat(portal.get(account, path).getStatus().value())
                    .as(account.name())
                    .isEqualTo(expected);
            assertThat(library.text(account, item).contains("Zebrafinch"))
                    .as(account.name())
                    .isEqualTo(readers.contains(account));
            assertThat(found(account, words("zebrafinches")).contains(item.id()))
                    .as(account.name())
                    .isEqualTo(readers.contains(account));
        }
        assertThat(portal.http(null)
                        .get()
                        .uri(path)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(forAnyone ? 200 : 404);
        assertThat(library.text(null, item).contains(item.id())).isEqualTo(forAnyone);
    }

    private String found(Account account, Input filter) {
        return portal.text(account, "resources/resources", Map.of("filter", filter));
    }

    private static Input words(String words) {
        return Input.of("words", words);
    }

    private String node(Account account, String downloadPath) {
        return portal.text(account, "resources/resourceFile", Map.of("id", downloadPath.substring("/files/".length())));
    }

    /** Covers drafts, earlier versions, files, guessed ids and ids that do not exist. */
    @Test
    void hiddenResourcesAreIndistinguishableFromMissingOnes() {
        Item theirs = library.published("Zebrafinch", LibraryDriver.forPartner(Given.SOUTH));
        Item written = library.written("Zebrafinch in work", "PUBLIC");
        library.send(written, "a.png", LibraryFiles.png("A"));
        String draftFile = library.read(LibraryDriver.AUTHOR, written, "draft.version.files[0].downloadPath");

        for (Account account :
                List.of(Account.PARTNER_NORTH, Account.LEAD_NORTH, Account.NOBODY, Account.EVALUATOR, Account.ADMIN)) {
            List<Item> hidden = account == Account.EVALUATOR || account == Account.ADMIN
                    ? List.of(written)
                    : List.of(theirs, written);
            for (Item item : hidden) {
                assertThat(library.text(account, item)).isEqualTo(library.text(account, new Item(NOWHERE, 0)));
            }
            assertThat(without(portal.get(account, draftFile))).isEqualTo(without(portal.get(account, "/files/rfl_0")));
            assertThat(node(account, draftFile)).contains("node=null");
        }
        assertThat(node(LibraryDriver.AUTHOR, draftFile)).contains("a.png");
        assertThat(node(Account.PARTNER_SOUTH, library.path(theirs))).contains("Zebrafinch");
        assertThat(node(Account.PARTNER_NORTH, library.path(theirs))).contains("node=null");
        assertThat(without(portal.get(Account.PARTNER_NORTH, library.path(theirs))))
                .isEqualTo(without(portal.get(Account.PARTNER_NORTH, "/files/rfl_0")));
        String all = portal.text(Account.PARTNER_NORTH, "resources/resources", Map.of("filter", Map.of()))
                + found(Account.PARTNER_NORTH, words("zebrafinch"));
        assertThat(all).doesNotContain(theirs.id(), written.id(), "hasNextPage=true");
    }

    /**
     * Returns the whole answer without the correlation id, the path that was requested, and the header by which the
     * server ends each hundredth request of a connection.
     */
    private static String without(EntityExchangeResult<byte[]> answer) {
        String body =
                new String(Objects.requireNonNullElse(answer.getResponseBody(), new byte[0]), StandardCharsets.UTF_8);
        return answer.getStatus()
                + body.replaceAll("\"(correlationId|instance)\":\"[^\"]*\"", "")
                + answer.getResponseHeaders().headerNames().stream()
                        .filter(name -> !name.equalsIgnoreCase("connection"))
                        .sorted()
                        .toList();
    }

    @Test
    void hiddenResourcesDoNotShortenAPage() {
        for (int number = 0; number < 6; number++) {
            library.publishedLink(
                    "Number " + number,
                    number % 2 == 0 ? LibraryDriver.forPartner(Given.SOUTH) : LibraryDriver.visibility("PUBLIC"));
        }
        String theirCursor = portal.read(
                Account.PARTNER_SOUTH,
                "resources/resources",
                Map.of("first", 1),
                "resources.pageInfo.endCursor",
                String.class);

        GraphQlTester.Response page = portal.ask(Account.PARTNER_NORTH, "resources/resources", Map.of("first", 3));
        page.path("resources.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        page.path("resources.edges[*].node.id").entityList(String.class).hasSize(3);
        assertThat(portal.readAll(
                        Account.PARTNER_NORTH,
                        "resources/resources",
                        Map.of("after", theirCursor),
                        "resources.edges[*].node.published.content.title",
                        String.class))
                .contains("Number 1", "Number 3")
                .doesNotContain("Number 0", "Number 2", "Number 4");
    }

    /** Neither the concurrency version nor anything else changes for readers while the next version is prepared. */
    @Test
    void readersCannotSeeThatADraftExists() {
        Item item = library.published("A guide", "ALL_PARTNERS");
        String before = library.text(Account.PARTNER_NORTH, item);
        Item edited = library.update(library.load(item), LibraryDriver.content("Zebrafinch", "PUBLIC"), "New");
        library.send(edited, "b.pdf", LibraryFiles.pdf("B"));

        assertThat(library.text(Account.PARTNER_NORTH, item)).isEqualTo(before);
        assertThat(library.text(null, item)).doesNotContain(item.id());
        assertThat(found(Account.PARTNER_NORTH, words("zebrafinch"))).doesNotContain(item.id());
        assertThat(library.read(LibraryDriver.AUTHOR, item, "draft.version.content.title"))
                .isEqualTo("Zebrafinch");
        assertThat(library.draftFiles(item)).containsExactly("A-guide.pdf", "b.pdf");
    }

    @Test
    void aVersionForFewerReadersHidesThePageAndEveryFile() {
        Item item = library.published("A guide", "PUBLIC");
        String first = library.path(item);
        Item edited = library.update(library.load(item), LibraryDriver.content("A guide", "STAFF"), "Not for all");
        library.publish(edited);

        assertThat(portal.get(Account.PARTNER_NORTH, first).getStatus().value()).isEqualTo(404);
        assertThat(library.text(Account.PARTNER_NORTH, item)).doesNotContain(item.id());
        assertThat(portal.get(Account.EVALUATOR, first).getStatus().value()).isEqualTo(200);
    }

    /** Plants a word in a resource through its whole workflow and searches for it in every store. */
    @Test
    void textOfAResourceIsStoredNowhereElse(CapturedOutput log) {
        Item item = library.published("Zebrafinch", LibraryDriver.forPartner(Given.SOUTH));
        library.withdraw(item, "The zebrafinch has flown.");

        EnumSet<Account> entitled = EnumSet.of(Account.PARTNER_SOUTH, Account.LEAD_SOUTH, Account.PARTNER_TWO);
        for (Account account : Account.values()) {
            boolean isStaff = !account.name().startsWith("PARTNER")
                    && !account.name().startsWith("LEAD")
                    && !account.name().startsWith("COLLEAGUE")
                    && account != Account.NOBODY;
            String everything = library.text(account, item)
                    + portal.text(account, "platform/node", Map.of("id", item.id()))
                    + found(account, words("zebrafinch"));
            assertThat(everything.toLowerCase(Locale.ROOT).contains("zebrafinch"))
                    .as(account.name())
                    .isEqualTo(isStaff || entitled.contains(account));
        }
        assertThat(database.dump(
                        "audit",
                        "outbox",
                        "resourceReaders",
                        "resourceDownloads",
                        "resourceTasks",
                        "resourceFiles.files"))
                .contains("withdrawResource", item.id())
                .doesNotContainIgnoringCase("zebrafinch");
        assertThat(log.getAll()).doesNotContainIgnoringCase("zebrafinch");
    }

    @Test
    void searchFiltersByWordsThemeKindAudienceAndLanguage() {
        Item item = library.publishedLink("Spotting exploited children", "PUBLIC");

        for (Input filter : List.of(
                words("Exploitation of a child"),
                Input.of("themes", List.of("COUNTY_LINES", "DISRUPTION")),
                Input.of("kinds", List.of("GUIDE")),
                Input.of("audience", List.of("PROFESSIONALS")),
                Input.of("language", "EN"),
                words("  "))) {
            assertThat(found(Account.NOBODY, filter)).as(filter.toString()).contains(item.id());
        }
        for (Input filter : List.of(
                words("exploitation dentists"),
                words("the of"),
                Input.of("themes", List.of("DISRUPTION")),
                Input.of("kinds", List.of("VIDEO")),
                Input.of("audience", List.of("YOUNG_PEOPLE")),
                Input.of("language", "CY"))) {
            assertThat(found(Account.NOBODY, filter)).as(filter.toString()).doesNotContain(item.id());
        }
    }
}
