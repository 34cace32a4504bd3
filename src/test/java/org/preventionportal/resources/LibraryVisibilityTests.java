package org.preventionportal.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.resources.LibraryDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Tests that a resource, its text and its files can be seen by those who may see it and by nobody else. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class LibraryVisibilityTests {

    private static final String NOWHERE = "res_00000000000000000000000000000000";
    private static final String FIELDS =
            "id version published { versionNumber content { title visibility { partners { id } } } files { downloadPath } contributors { id } } draft { stage } earlierVersions { versionNumber } history { action } owner { id } withdrawal { explanation replacement { id } } tasks { relation }";

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
                with(staff, Account.PARTNER_NORTH, Account.COLLEAGUE_NORTH, Account.LEAD_NORTH, Account.PARTNER_TWO);
        EnumSet<Account> partners = with(north, Account.PARTNER_SOUTH, Account.LEAD_SOUTH);
        return Stream.of(
                Arguments.of("PUBLIC", EnumSet.allOf(Account.class), true),
                Arguments.of("ALL_PARTNERS", partners, false),
                Arguments.of(LibraryDriver.forPartner(Given.NORTH), north, false),
                Arguments.of("NAMED, kinds: [LOCAL_AUTHORITY]", partners, false),
                Arguments.of("NAMED, kinds: [HEALTH]", staff, false),
                Arguments.of("STAFF", staff, false));
    }

    private static EnumSet<Account> with(EnumSet<Account> some, Account... more) {
        EnumSet<Account> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    /** Members of the suspended partner see public resources only. */
    @ParameterizedTest
    @MethodSource
    void visibilityLevels(String visibility, EnumSet<Account> readers, boolean forAnyone) {
        Item item = library.published("Zebrafinch", visibility);
        String path = library.path(item);

        for (Account account : Account.values()) {
            int expected = readers.contains(account) ? 200 : 404;
            assertThat(portal.get(account, path).getStatus().value())
                    .as(account.name())
                    .isEqualTo(expected);
            assertThat(library.read(account, item, "published { content { title } }")
                            .contains("Zebrafinch"))
                    .as(account.name())
                    .isEqualTo(readers.contains(account));
            assertThat(found(account, "filter: {words: \"zebrafinches\"}").contains(item.id()))
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
        assertThat(library.read(null, item, "id").contains(item.id())).isEqualTo(forAnyone);
    }

    private String found(Account account, String filter) {
        return portal.text(
                account,
                "{ resources(first: 10, %s) { edges { cursor node { id } } pageInfo { hasNextPage startCursor } } }"
                        .formatted(filter));
    }

    private String node(Account account, String downloadPath) {
        return portal.text(
                account,
                "{ node(id: \"%s\") { ... on ResourceFile { name } } }"
                        .formatted(downloadPath.substring("/files/".length())));
    }

    /** Covers drafts, earlier versions, files, guessed ids and ids that do not exist. */
    @Test
    void hiddenResourcesAreIndistinguishableFromMissingOnes() {
        Item theirs = library.published("Zebrafinch", LibraryDriver.forPartner(Given.SOUTH));
        Item written = library.written("Zebrafinch in work", "PUBLIC");
        library.send(written, "a.png", LibraryFiles.png("A"));
        String draftFile = portal.as(LibraryDriver.AUTHOR)
                .document("{ resource(id: \"%s\") { draft { version { files { downloadPath } } } } }"
                        .formatted(written.id()))
                .execute()
                .path("resource.draft.version.files[0].downloadPath")
                .entity(String.class)
                .get();

        for (Account account :
                List.of(Account.PARTNER_NORTH, Account.LEAD_NORTH, Account.NOBODY, Account.EVALUATOR, Account.ADMIN)) {
            List<Item> hidden = account == Account.EVALUATOR || account == Account.ADMIN
                    ? List.of(written)
                    : List.of(theirs, written);
            for (Item item : hidden) {
                assertThat(library.read(account, item, FIELDS))
                        .isEqualTo(library.read(account, new Item(NOWHERE, 0), FIELDS));
            }
            assertThat(without(portal.get(account, draftFile))).isEqualTo(without(portal.get(account, "/files/rfl_0")));
            assertThat(node(account, draftFile)).contains("node=null");
        }
        assertThat(node(LibraryDriver.AUTHOR, draftFile)).contains("a.png");
        assertThat(node(Account.PARTNER_SOUTH, library.path(theirs))).contains("Zebrafinch");
        assertThat(node(Account.PARTNER_NORTH, library.path(theirs))).contains("node=null");
        assertThat(without(portal.get(Account.PARTNER_NORTH, library.path(theirs))))
                .isEqualTo(without(portal.get(Account.PARTNER_NORTH, "/files/rfl_0")));
        String all = found(Account.PARTNER_NORTH, "filter: {}")
                + found(Account.PARTNER_NORTH, "filter: {words: \"zebrafinch\"}");
        assertThat(all).doesNotContain(theirs.id(), written.id(), "hasNextPage=true");
    }

    /** Returns the whole answer without the correlation id and the path that was requested. */
    private static String without(EntityExchangeResult<byte[]> answer) {
        String body =
                new String(Objects.requireNonNullElse(answer.getResponseBody(), new byte[0]), StandardCharsets.UTF_8);
        return answer.getStatus()
                + body.replaceAll("\"(correlationId|instance)\":\"[^\"]*\"", "")
                + answer.getResponseHeaders().headerNames().stream().sorted().toList();
    }

    @Test
    void hiddenResourcesDoNotShortenAPage() {
        for (int number = 0; number < 6; number++) {
            library.published("Number " + number, number % 2 == 0 ? LibraryDriver.forPartner(Given.SOUTH) : "PUBLIC");
        }
        String theirCursor = portal.as(Account.PARTNER_SOUTH)
                .document("{ resources(first: 1) { pageInfo { endCursor } } }")
                .execute()
                .path("resources.pageInfo.endCursor")
                .entity(String.class)
                .get();

        assertThat(portal.text(
                        Account.PARTNER_NORTH,
                        "{ resources(first: 3) { edges { node { id } } pageInfo { hasNextPage } } }"))
                .contains("hasNextPage=false")
                .satisfies(page -> assertThat(page.split("id=res_", -1)).hasSize(4));
        assertThat(portal.text(
                        Account.PARTNER_NORTH,
                        "{ resources(first: 10, after: \"%s\") { edges { node { published { content { title } } } } } }"
                                .formatted(theirCursor)))
                .contains("Number 1", "Number 3")
                .doesNotContain("Number 0", "Number 2", "Number 4");
    }

    /** Neither the concurrency version nor anything else changes for readers while the next version is prepared. */
    @Test
    void readersCannotSeeThatADraftExists() {
        Item item = library.published("A guide", "ALL_PARTNERS");
        String before = library.read(Account.PARTNER_NORTH, item, FIELDS);
        Item edited = library.change(
                LibraryDriver.AUTHOR,
                "updateResource",
                library.load(item).input() + LibraryDriver.content("Zebrafinch", "PUBLIC") + ", changeNote: \"New\"");
        library.send(edited, "b.pdf", LibraryFiles.pdf("B"));

        assertThat(library.read(Account.PARTNER_NORTH, item, FIELDS)).isEqualTo(before);
        assertThat(library.read(null, item, "id")).doesNotContain(item.id());
        assertThat(found(Account.PARTNER_NORTH, "filter: {words: \"zebrafinch\"}"))
                .doesNotContain(item.id());
        assertThat(library.read(LibraryDriver.AUTHOR, item, "draft { version { content { title } files { name } } }"))
                .contains("Zebrafinch", "A-guide.pdf", "b.pdf");
    }

    @Test
    void aVersionForFewerReadersHidesThePageAndEveryFile() {
        Item item = library.published("A guide", "PUBLIC");
        String first = library.path(item);
        Item edited = library.change(
                LibraryDriver.AUTHOR,
                "updateResource",
                library.load(item).input() + LibraryDriver.content("A guide", "STAFF")
                        + ", changeNote: \"Not for all\"");
        library.publish(edited);

        assertThat(portal.get(Account.PARTNER_NORTH, first).getStatus().value()).isEqualTo(404);
        assertThat(library.read(Account.PARTNER_NORTH, item, "id")).doesNotContain(item.id());
        assertThat(portal.get(Account.EVALUATOR, first).getStatus().value()).isEqualTo(200);
    }

    /** Plants a word in a resource through its whole workflow and searches for it in every store. */
    @Test
    void textOfAResourceIsStoredNowhereElse(CapturedOutput log) {
        Item item = library.published("Zebrafinch", LibraryDriver.forPartner(Given.SOUTH));
        library.change(
                LibraryDriver.AUTHOR, "withdrawResource", item.input() + "explanation: \"The zebrafinch has flown.\"");
        String everything =
                "{ resource(id: \"%1$s\") { %2$s } node(id: \"%1$s\") { id } resources(first: 5, filter: {words: \"zebrafinch\"}) { edges { node { %2$s } } } }"
                        .formatted(item.id(), FIELDS);

        EnumSet<Account> entitled = EnumSet.of(Account.PARTNER_SOUTH, Account.LEAD_SOUTH, Account.PARTNER_TWO);
        for (Account account : Account.values()) {
            boolean isStaff = !account.name().startsWith("PARTNER")
                    && !account.name().startsWith("LEAD")
                    && !account.name().startsWith("COLLEAGUE")
                    && account != Account.NOBODY;
            assertThat(portal.text(account, everything).toLowerCase(Locale.ROOT).contains("zebrafinch"))
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
        Item item = library.published("Spotting exploited children", "PUBLIC");

        for (String filter : List.of(
                "words: \"Exploitation of a child\"",
                "themes: [COUNTY_LINES, DISRUPTION]",
                "kinds: [GUIDE]",
                "audience: [PROFESSIONALS]",
                "language: EN",
                "words: \"  \"")) {
            assertThat(found(Account.NOBODY, "filter: {%s}".formatted(filter)))
                    .as(filter)
                    .contains(item.id());
        }
        for (String filter : List.of(
                "words: \"exploitation dentists\"",
                "words: \"the of\"",
                "themes: [DISRUPTION]",
                "kinds: [VIDEO]",
                "audience: [YOUNG_PEOPLE]",
                "language: CY")) {
            assertThat(found(Account.NOBODY, "filter: {%s}".formatted(filter)))
                    .as(filter)
                    .doesNotContain(item.id());
        }
    }
}
