package org.preventionportal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.support.Account.and;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.resources.ResourceDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Need;
import org.springframework.beans.factory.annotation.Autowired;

/** Words are planted where only some may read them, and every account searches for them. */
@SliceTest
class SearchScopeTests {

    /** People are in Keycloak. */
    private static final List<SearchKind> STORED = Stream.of(SearchKind.values())
            .filter(kind -> kind != SearchKind.PERSON)
            .toList();

    private static final Set<Account> MEMBERS_AND_OFFICERS = and(
            Account.OFFICERS,
            Account.PARTNER_NORTH,
            Account.COLLEAGUE_NORTH,
            Account.LEAD_NORTH,
            Account.PARTNER_SOUTH,
            Account.LEAD_SOUTH,
            Account.PARTNER_TWO,
            Account.PARTNER_NONE);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void whatIsWrittenInConfidenceIsFoundByNobody() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH, SearchScopeTests::withIntelligence);
        Input about = Input.of("taskId", task.id()).withKey();
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/postNote", about.with("text", "A bullfinch"));
        portal.changeTask(
                Account.PARTNER_NORTH, "tasks/postMessage", about.withKey().with("text", "A goldfinch"));
        portal.changeTask(
                Account.MANAGER,
                "tasks/overrideTaskPriority",
                Input.of(given.load(task)).with("points", 90).with("reason", "A linnet"));
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/requestInformation",
                Input.of(given.load(task)).with("question", "Which redpoll?"));
        portal.change(
                Account.OFFICER_NORTH_EAST,
                "partners/logPartnerContact",
                Input.of("partnerId", Given.NORTH)
                        .withKey()
                        .with("date", "2026-01-05")
                        .with("channel", "CALL")
                        .with("summary", "A greenfinch"),
                "contact.id",
                String.class);
        new ResourceDriver(portal).written(ResourceDriver.content("A crossbill", "PUBLIC"));

        for (String word : List.of(
                "zebrafinch", "chaffinch", "bullfinch", "goldfinch", "linnet", "redpoll", "greenfinch", "crossbill")) {
            assertThat(finders(word)).as(word).isEmpty();
            assertThat(finders(word.substring(0, 5)))
                    .as("the beginning of " + word)
                    .isEmpty();
        }
        assertThat(finders("drugs")).as("the need itself").containsAll(Account.OFFICERS);
    }

    @Test
    void eachOrganisationOnATaskFindsItByItsOwnWords() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);

        assertThat(finders("drugs"))
                .isEqualTo(and(
                        Account.OFFICERS,
                        Account.PARTNER_NORTH,
                        Account.COLLEAGUE_NORTH,
                        Account.LEAD_NORTH,
                        Account.PARTNER_TWO));
        assertThat(finders("same"))
                .isEqualTo(and(Account.OFFICERS, Account.PARTNER_SOUTH, Account.LEAD_SOUTH, Account.PARTNER_TWO));
        assertThat(finders("same drugs")).as("the words of two organisations").isEmpty();

        share(task, "AUTHOR");
        assertThat(finders("drugs"))
                .as("shared with nobody: a member of both organisations sees it as the other one does")
                .isEqualTo(and(Account.OFFICERS, Account.PARTNER_NORTH, Account.LEAD_NORTH));
    }

    @Test
    void aReferenceIsFoundByReadersOnly() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        String reference = given.load(task).reference().value();
        Set<Account> readers = and(
                Account.OFFICERS,
                Account.PARTNER_NORTH,
                Account.COLLEAGUE_NORTH,
                Account.LEAD_NORTH,
                Account.PARTNER_SOUTH,
                Account.LEAD_SOUTH,
                Account.PARTNER_TWO);
        var written = Map.of("words", reference.toLowerCase(Locale.ROOT).replace("-", ""));
        var elsewhere = Map.of("words", reference, "regions", List.of("WALES"));

        assertThat(listers(written)).isEqualTo(readers);
        assertThat(listers(elsewhere)).isEmpty();
        assertThat(queued(Account.OFFICER_NORTH_EAST, written))
                .containsExactly(task.id().value());
        assertThat(queued(Account.OFFICER_NORTH_EAST, elsewhere)).isEmpty();
        assertThat(finders(reference.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(readers);

        given.excluding(task, Account.MANAGER);
        readers.remove(Account.MANAGER);
        assertThat(finders(reference)).isEqualTo(readers);
        assertThat(listers(written)).isEqualTo(readers);
        assertThat(queued(Account.MANAGER, written)).isEmpty();
    }

    /** A title may have words that look like a reference of another task. */
    @Test
    void wordsThatMayBeAReferenceAreFoundAsWordsToo() {
        Task task = given.requestedAs("Follow-up of GMCRT 25");

        assertThat(listed(Account.MANAGER, Map.of("words", "gmcrt 25")))
                .containsExactly(task.id().value());
    }

    @Test
    void tasksWithTheWordsInTheTitleThatTheirReaderSeesComeFirst() {
        Task titled = given.requestedAs("Arcade wardens of the coast", "A day.");
        for (int other = 0; other < 30; other++) {
            given.requestedAs("Another day", "Wardens of each arcade on the coast.");
        }

        assertThat(found(Account.OFFICER_NORTH_EAST, "arcade wardens coast"))
                .startsWith(titled.id().value())
                .hasSize(10);
        assertThat(found(Account.OFFICER_NORTH_EAST, "another wardens arcade"))
                .as("no title has all words")
                .hasSize(10)
                .doesNotContain(titled.id().value());
    }

    private List<String> found(Account account, String text) {
        return portal.readAll(
                account,
                "search/search",
                Map.of("text", text, "kinds", List.of(SearchKind.TASK)),
                "search.groups[*].nodes[*].id",
                String.class);
    }

    @Test
    void aDraftIsFoundByItsAuthorOnly() {
        given.draft(Given.NORTH, Account.PARTNER_NORTH);

        assertThat(finders("drugs")).containsExactly(Account.PARTNER_NORTH);
    }

    @Test
    void anExclusionBeatsEveryRole() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.excluding(task, Account.MANAGER);
        given.excluding(task, Account.COLLEAGUE_NORTH);

        assertThat(finders("drugs"))
                .contains(Account.OFFICER_NORTH_EAST, Account.LEAD_NORTH)
                .doesNotContain(Account.MANAGER, Account.COLLEAGUE_NORTH);
        assertThat(counted(Account.MANAGER, Map.of())).isEqualTo(new Counts(0, List.of()));
    }

    @Test
    void aResourceIsFoundByItsAudienceOnly() {
        var library = new ResourceDriver(portal);
        library.publish(library.written(
                ResourceDriver.content("Recognising exploitation", "STAFF").with("link", "https://example.org/video")));

        assertThat(finders("recognise exploit")).isEqualTo(and(Account.OFFICERS, Account.EVALUATOR, Account.ADMIN));
    }

    /** Partner and date of the requester are not disclosed to who joined. */
    @Test
    void filtersAndCountsCompareWhatTheCallerSees() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        String id = task.id().value();
        var ofNorth = Map.of("partnerIds", List.of(Given.NORTH));
        var ofSouth = Map.of("partnerIds", List.of(Given.SOUTH));
        var requested = Map.of("words", "county lines");
        var joined = Map.of("words", "the same for");

        assertThat(listed(Account.MANAGER, ofNorth)).containsExactly(id);
        assertThat(listed(Account.MANAGER, ofSouth)).containsExactly(id);
        assertThat(listed(Account.PARTNER_SOUTH, ofNorth)).isEmpty();
        assertThat(listed(Account.PARTNER_SOUTH, ofSouth)).containsExactly(id);
        assertThat(listed(Account.PARTNER_NORTH, ofSouth)).isEmpty();
        assertThat(listed(Account.PARTNER_SOUTH, requested)).isEmpty();
        assertThat(listed(Account.PARTNER_SOUTH, joined)).containsExactly(id);
        assertThat(listed(Account.PARTNER_NORTH, joined)).isEmpty();

        given.createdOn(task, "2020-03-01T10:00:00Z");
        assertThat(cursors(Account.PARTNER_SOUTH))
                .isNotEmpty()
                .allSatisfy(cursor -> assertThat(
                                new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                        .doesNotContain("2020-03-01", id));
        var early = Map.of("createdTo", "2020-12-31");
        var late = Map.of("createdFrom", "2021-01-01");
        assertThat(listed(Account.PARTNER_NORTH, early)).containsExactly(id);
        assertThat(listed(Account.PARTNER_SOUTH, early)).isEmpty();
        assertThat(listed(Account.PARTNER_SOUTH, late)).containsExactly(id);
        assertThat(listed(Account.MANAGER, late)).isEmpty();
    }

    /** Those see it who see the task, and its schedule. */
    @Test
    void tasksAreFoundByTheDaysOfTheirSession() {
        String id = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST)
                .id()
                .value();
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        for (Account account : List.of(Account.MANAGER, Account.OFFICER_SOUTH_EAST, Account.PARTNER_NORTH)) {
            assertThat(listed(account, Map.of("sessionFrom", "2026-01-05", "sessionTo", "2026-01-05")))
                    .containsExactly(id);
            assertThat(listed(account, Map.of("sessionOn", "2026-01-05"))).containsExactly(id);
            assertThat(listed(account, Map.of("sessionOn", "2026-01-06"))).isEmpty();
            assertThat(listed(account, Map.of("sessionFrom", "2026-01-06"))).isEmpty();
            assertThat(listed(account, Map.of("sessionTo", "2026-01-04"))).isEmpty();
        }
        assertThat(listed(Account.PARTNER_SOUTH, Map.of("sessionFrom", "2026-01-05")))
                .isEmpty();
    }

    @Test
    void statesAreCountedWithoutTheFilterOfStates() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.draft(Given.NORTH, Account.PARTNER_NORTH);

        assertThat(counted(Account.MANAGER, Map.of("states", List.of("ACCEPTED"))))
                .isEqualTo(new Counts(1, List.of(new State("REQUESTED", 2), new State("ACCEPTED", 1))));
        assertThat(counted(Account.COLLEAGUE_NORTH, Map.of()))
                .isEqualTo(new Counts(2, List.of(new State("REQUESTED", 1), new State("ACCEPTED", 1))));
        assertThat(counted(Account.MANAGER, Map.of("words", "nothing of it"))).isEqualTo(new Counts(0, List.of()));
    }

    private record Counts(int totalCount, List<State> states) {}

    private record State(String state, int taskCount) {}

    private Counts counted(Account account, Map<String, ?> filter) {
        return portal.read(account, "tasks/taskCounts", Map.of("filter", filter), "taskCounts", Counts.class);
    }

    /** The list and its count, which have to agree. */
    private List<String> listed(Account account, Map<String, ?> filter) {
        List<String> ids = portal.readAll(
                account, "tasks/taskCounts", Map.of("filter", filter), "tasks.nodes[*].id", String.class);
        assertThat(counted(account, filter).totalCount()).isEqualTo(ids.size());
        return ids;
    }

    private List<String> queued(Account account, Map<String, ?> filter) {
        return portal.readAll(
                account,
                "tasks/triageQueue",
                Map.of("filter", filter, "first", 10),
                "triageQueue.edges[*].node.id",
                String.class);
    }

    private Set<Account> listers(Map<String, ?> filter) {
        return MEMBERS_AND_OFFICERS.stream()
                .filter(account -> !listed(account, filter).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Account.class)));
    }

    private List<String> cursors(Account account) {
        return portal.readAll(account, "tasks/taskCursors", Map.of(), "tasks.edges[*].cursor", String.class);
    }

    private record Group(SearchKind kind, int totalCount, List<Hit> nodes) {}

    private record Hit(String id) {}

    /** Those whose search finds something; a count says no more than the list. */
    private Set<Account> finders(String text) {
        return Stream.of(Account.values())
                .filter(account -> {
                    List<Group> groups = portal.readAll(
                            account,
                            "search/search",
                            Map.of("text", text, "kinds", STORED),
                            "search.groups",
                            Group.class);
                    assertThat(groups)
                            .allSatisfy(group -> assertThat(group.totalCount())
                                    .isEqualTo(group.nodes().size()));
                    return groups.stream().anyMatch(group -> group.totalCount() > 0);
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Account.class)));
    }

    private void share(Task task, String visibility) {
        portal.changeTask(
                Account.LEAD_NORTH,
                "tasks/shareTask",
                Input.of(given.load(task)).with("visibility", visibility));
    }

    private static Need withIntelligence(Need need) {
        return Needs.with(
                need,
                Map.of(
                        "intelligence",
                        new Intelligence(
                                Intelligence.Source.RELIABLE,
                                Intelligence.Assessment.KNOWN_DIRECTLY,
                                Intelligence.Handling.CONDITIONAL,
                                "The zebrafinch house.",
                                "Not beyond the chaffinch team.")));
    }
}
