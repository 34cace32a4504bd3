package org.preventionportal.resources.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests matching resources, requests that a resource meets, links to tasks and counts of downloads. */
@PortalTest
class LibraryUseTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Downloads downloads;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoCommands commands;

    private LibraryDriver library;

    @BeforeEach
    void setUp() {
        given.partnersOnly();
        library = new LibraryDriver(portal);
    }

    @Test
    void matchingResourcesAreThoseTheOrganisationMaySeeBestFirst() {
        library.publishedLink("Dentists and exploitation", "ALL_PARTNERS");
        Item best = library.publishedLink("County lines: what duty teams ask young people", "ALL_PARTNERS");
        Item other =
                library.publishedLink("County lines training for the south", LibraryDriver.forPartner(Given.SOUTH));
        Item staff = library.publishedLink("County lines training for staff", "STAFF");
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);

        assertThat(matching(Account.PARTNER_NORTH, draft)).startsWith(best.id()).doesNotContain(other.id(), staff.id());
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(matching(LibraryDriver.AUTHOR, requested))
                .startsWith(best.id())
                .doesNotContain(other.id(), staff.id());
        Task decided = given.accepted(Given.NORTH, Account.PARTNER_NORTH, LibraryDriver.AUTHOR);
        assertThat(matching(LibraryDriver.AUTHOR, decided)).isEmpty();
    }

    private List<String> matching(Account account, Task task) {
        return portal.readAll(
                account,
                "resources/matchingResources",
                Map.of("taskId", task.id()),
                "task.matchingResources[*].id",
                String.class);
    }

    @Test
    void aRequestThatAResourceMeetsIsDeclinedWithALinkToIt() {
        Item forThem = library.published("A guide", LibraryDriver.forPartner(Given.NORTH));
        Item forOthers = library.publishedLink("Another guide", LibraryDriver.forPartner(Given.SOUTH));
        Item gone = library.publishedLink("An old guide", "PUBLIC");
        library.withdraw(gone, "Old");
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        Input met = Input.of("reason", "MET_BY_RESOURCE");
        assertThat(errors(task, met))
                .extracting(UserError::field, UserError::code, UserError::message)
                .containsExactly(tuple(
                        List.of("input", "explanation"),
                        ErrorCode.REQUIRED,
                        "Explain where the partner finds the resource."));
        for (String unknown : List.of(forOthers.id(), gone.id(), "res_0")) {
            assertThat(decline(task, met.with("resourceId", unknown))).containsExactly(ErrorCode.NOT_FOUND);
        }
        assertThat(decline(task, Input.of("reason", "DUPLICATE").with("resourceId", forThem.id())))
                .containsExactly(ErrorCode.INVALID);
        assertThat(decline(task, met.with("resourceId", forThem.id()))).isEmpty();

        GraphQlTester.Response declined = ofTask(Account.PARTNER_NORTH, task);
        declined.path("task.state").entity(TaskState.class).isEqualTo(TaskState.DECLINED);
        declined.path("task.metByResource.published.content.title")
                .entity(String.class)
                .isEqualTo("A guide");
        declined.path("task.metByResource.published.files[0].downloadPath")
                .entity(String.class)
                .matches(path -> path.startsWith("/files/"));
    }

    private List<ErrorCode> decline(Task task, Input reason) {
        return errors(task, reason).stream().map(UserError::code).toList();
    }

    private List<UserError> errors(Task task, Input reason) {
        return portal.userErrors(
                LibraryDriver.AUTHOR,
                "tasks/declineTask",
                reason.with("taskId", task.id())
                        .with("version", given.load(task).version()));
    }

    private GraphQlTester.Response ofTask(Account account, Task task) {
        return portal.ask(account, "resources/resourcesOfTask", Map.of("taskId", task.id()));
    }

    @Test
    void linksAreVisibleToThoseWhoSeeBothEnds() {
        Item open = library.publishedLink("A guide", "ALL_PARTNERS");
        Item closed = library.publishedLink("Staff notes", "STAFF");
        Task north = given.accepted(Given.NORTH, Account.PARTNER_NORTH, LibraryDriver.AUTHOR);
        Task south = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, LibraryDriver.REVIEWER);
        for (Item item : List.of(open, closed)) {
            for (Task task : List.of(north, south)) {
                for (int twice = 0; twice < 2; twice++) {
                    library.change(LibraryDriver.AUTHOR, "resources/linkResourceToTask", link(item, task));
                }
            }
        }

        assertThat(linked(Account.PARTNER_NORTH, north)).containsExactly(open.id());
        assertThat(linked(LibraryDriver.REVIEWER, north)).containsExactlyInAnyOrder(open.id(), closed.id());
        assertThat(tasks(Account.PARTNER_NORTH, open))
                .containsExactly(north.id().value());
        assertThat(library.text(Account.NOBODY, open)).doesNotContain("tsk_");
        assertThat(tasks(LibraryDriver.REVIEWER, open))
                .containsExactlyInAnyOrder(north.id().value(), south.id().value());
        assertThat(library.read(LibraryDriver.REVIEWER, open, "tasks[0].relation"))
                .isEqualTo("USED");

        library.change(LibraryDriver.REVIEWER, "resources/unlinkResourceFromTask", link(open, north));
        assertThat(linked(Account.PARTNER_NORTH, north)).isEmpty();
        assertThat(portal.codes(
                        LibraryDriver.AUTHOR,
                        "resources/linkResourceToTask",
                        link(open, given.draft(Given.NORTH, Account.PARTNER_NORTH))))
                .containsExactly("NOT_FOUND");
    }

    private static Input link(Item item, Task task) {
        return Input.of("resourceId", item.id()).with("taskId", task.id()).with("relation", "USED");
    }

    private List<String> linked(Account account, Task task) {
        return ofTask(account, task)
                .path("task.resources[*].resource.id")
                .entityList(String.class)
                .get();
    }

    private List<String> tasks(Account account, Item item) {
        return library.see(account, item)
                .path("resource.tasks[*].task.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void resourcesOfAPageOfTasksAreLoadedOnce() {
        Item item = library.publishedLink("A guide", "ALL_PARTNERS");
        List<List<String>> counts = new ArrayList<>();
        for (int more : List.of(2, 8)) {
            for (int number = 0; number < more; number++) {
                Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
                library.change(LibraryDriver.AUTHOR, "resources/linkResourceToTask", link(item, task));
            }
            counts.add(commands.during(() -> portal.text(Account.MANAGER, "resources/resourcesOfTasks", Map.of())));
        }
        assertThat(counts.getFirst()).isEqualTo(counts.getLast());
    }

    @Test
    void peopleCountOnceAndNumbersAppearRoundedFromTheNextMonthOn() {
        Item item = library.published("A guide", "PUBLIC");
        String path = library.path(item);
        for (int twice = 0; twice < 2; twice++) {
            for (Account account : List.of(
                    Account.PARTNER_NORTH,
                    Account.COLLEAGUE_NORTH,
                    Account.LEAD_NORTH,
                    Account.PARTNER_TWO,
                    Account.PARTNER_SOUTH,
                    Account.LEAD_SOUTH,
                    Account.OFFICER_NORTH_EAST,
                    Account.EVALUATOR)) {
                portal.get(account, path);
            }
        }
        for (int times = 0; times < 7; times++) {
            portal.http(null).get().uri(path).exchange().expectBody().returnResult();
        }
        portal.http(null)
                .get()
                .uri(path)
                .header("Range", "bytes=100-")
                .exchange()
                .expectBody()
                .returnResult();
        portal.http(null).head().uri(path).exchange().expectBody().returnResult();

        assertThat(portal.text(Account.EVALUATOR, "resources/resourceDownloads", Map.of("id", item.id())))
                .as("the present month is not counted")
                .contains("people=")
                .doesNotContainPattern("value=\\d");
        for (String collection : List.of("resourceReaders", "resourceDownloads")) {
            CheckedCommands.exempt(() -> mongo.updateMulti(new Query(), Update.update("month", "2026-01"), collection));
        }
        ResourceDownloads counted = portal.read(
                Account.EVALUATOR,
                "resources/resourceDownloads",
                Map.of("id", item.id()),
                "resource.downloads",
                ResourceDownloads.class);
        assertThat(counted.people()).isEqualTo(DisclosedNumber.of(5));
        assertThat(counted.withoutAccount()).isEqualTo(DisclosedNumber.of(5));
        assertThat(counted.byKind())
                .contains(new ResourceDownloads.ByKind(PartnerKind.LOCAL_AUTHORITY, DisclosedNumber.of(5)))
                .allMatch(kind ->
                        List.of(DisclosedNumber.of(5), DisclosedNumber.tooFew()).contains(kind.people()));
        assertThat(counted.byRegion())
                .contains(new ResourceDownloads.ByRegion(Region.NORTH_EAST, DisclosedNumber.tooFew()))
                .allMatch(region ->
                        List.of(DisclosedNumber.of(5), DisclosedNumber.tooFew()).contains(region.people()));
        assertThat(mongo.getCollection("resourceReaders").countDocuments()).isEqualTo(6);
        assertThat(mongo.getCollection("resourceReaders")
                        .find()
                        .into(new ArrayList<>())
                        .toString())
                .doesNotContain(Account.PARTNER_NORTH.id().value(), Given.NORTH.value());
    }

    @Test
    void theHashesOfAllMonthsBeforeTheYearAreDeleted() {
        YearMonth now = YearMonth.from(LondonTime.today(clock));
        for (int months : List.of(11, 12, 13, 13, 14, 30)) {
            mongo.insert(new Downloads.Reader(
                    Ids.random("rrd_"),
                    new ResourceId("rsc_any"),
                    PartnerKind.HEALTH,
                    Region.WALES,
                    now.minusMonths(months).toString(),
                    Ids.random("digest")));
        }

        downloads.purgePeople();

        assertThat(mongo.findAll(Downloads.Reader.class))
                .hasSize(6)
                .filteredOn(reader -> reader.person() != null)
                .extracting(Downloads.Reader::month)
                .containsExactlyInAnyOrder(
                        now.minusMonths(11).toString(), now.minusMonths(12).toString());
    }

    @Test
    void hashesOfPeopleAreDeletedAfterAYear() {
        String path = library.path(library.published("A guide", "PUBLIC"));
        portal.get(Account.PARTNER_NORTH, path);
        clock.advance(Duration.ofDays(300));
        downloads.purgePeople();
        assertThat(mongo.getCollection("resourceReaders").find().first()).containsKey("person");

        clock.advance(Duration.ofDays(100));
        downloads.purgePeople();
        assertThat(mongo.getCollection("resourceReaders").find().first())
                .doesNotContainKey("person")
                .containsEntry("kind", "LOCAL_AUTHORITY");
    }
}
