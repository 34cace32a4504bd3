package org.preventionportal.resources.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.LibraryDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

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
        library.published("Dentists and exploitation", "ALL_PARTNERS");
        Item best = library.published("County lines: what duty teams ask young people", "ALL_PARTNERS");
        Item other = library.published("County lines training for the south", LibraryDriver.forPartner(Given.SOUTH));
        Item staff = library.published("County lines training for staff", "STAFF");
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
        return portal.as(account)
                .document("{ task(id: \"%s\") { matchingResources(first: 5) { id } } }".formatted(task.id()))
                .execute()
                .path("task.matchingResources[*].id")
                .entityList(String.class)
                .get();
    }

    @Test
    void aRequestThatAResourceMeetsIsDeclinedWithALinkToIt() {
        Item forThem = library.published("A guide", LibraryDriver.forPartner(Given.NORTH));
        Item forOthers = library.published("Another guide", LibraryDriver.forPartner(Given.SOUTH));
        Item gone = library.published("An old guide", "PUBLIC");
        library.change(LibraryDriver.AUTHOR, "withdrawResource", gone.input() + "explanation: \"Old\"");
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        assertThat(decline(task, "reason: MET_BY_RESOURCE")).containsExactly("REQUIRED");
        assertThat(decline(task, "reason: MET_BY_RESOURCE, resourceId: \"%s\"".formatted(forOthers.id())))
                .containsExactly("NOT_FOUND");
        assertThat(decline(task, "reason: MET_BY_RESOURCE, resourceId: \"%s\"".formatted(gone.id())))
                .containsExactly("NOT_FOUND");
        assertThat(decline(task, "reason: MET_BY_RESOURCE, resourceId: \"res_0\""))
                .containsExactly("NOT_FOUND");
        assertThat(decline(task, "reason: DUPLICATE, resourceId: \"%s\"".formatted(forThem.id())))
                .containsExactly("INVALID");
        assertThat(decline(task, "reason: MET_BY_RESOURCE, resourceId: \"%s\"".formatted(forThem.id())))
                .isEmpty();

        assertThat(portal.text(
                        Account.PARTNER_NORTH,
                        "{ task(id: \"%s\") { state metByResource { published { content { title } files { downloadPath } } } } }"
                                .formatted(task.id())))
                .contains("DECLINED", "A guide", "/files/");
    }

    private List<String> decline(Task task, String reason) {
        return portal.codes(
                LibraryDriver.AUTHOR,
                "declineTask",
                "taskId: \"%s\", version: %d, %s"
                        .formatted(task.id(), given.load(task).version(), reason));
    }

    @Test
    void linksAreVisibleToThoseWhoSeeBothEnds() {
        Item open = library.published("A guide", "ALL_PARTNERS");
        Item closed = library.published("Staff notes", "STAFF");
        Task north = given.accepted(Given.NORTH, Account.PARTNER_NORTH, LibraryDriver.AUTHOR);
        Task south = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, LibraryDriver.REVIEWER);
        for (Item item : List.of(open, closed)) {
            for (Task task : List.of(north, south)) {
                for (int twice = 0; twice < 2; twice++) {
                    library.change(LibraryDriver.AUTHOR, "linkResourceToTask", link(item, task));
                }
            }
        }

        assertThat(ofTask(Account.PARTNER_NORTH, north)).contains(open.id()).doesNotContain(closed.id());
        assertThat(ofTask(LibraryDriver.REVIEWER, north)).contains(open.id(), closed.id());
        assertThat(library.read(Account.PARTNER_NORTH, open, "tasks { relation task { id } }"))
                .contains(north.id().value())
                .doesNotContain(south.id().value());
        assertThat(library.read(Account.NOBODY, open, "tasks { relation task { id } }"))
                .doesNotContain("tsk_");
        assertThat(library.read(LibraryDriver.REVIEWER, open, "tasks { relation task { id } }"))
                .contains("USED")
                .contains(north.id().value(), south.id().value());

        library.change(LibraryDriver.REVIEWER, "unlinkResourceFromTask", link(open, north));
        assertThat(ofTask(Account.PARTNER_NORTH, north)).doesNotContain(open.id());
        assertThat(portal.codes(
                        LibraryDriver.AUTHOR,
                        "linkResourceToTask",
                        link(open, given.draft(Given.NORTH, Account.PARTNER_NORTH))))
                .containsExactly("NOT_FOUND");
    }

    private static String link(Item item, Task task) {
        return "resourceId: \"%s\", taskId: \"%s\", relation: USED".formatted(item.id(), task.id());
    }

    private String ofTask(Account account, Task task) {
        return portal.text(
                account, "{ task(id: \"%s\") { resources { relation resource { id } } } }".formatted(task.id()));
    }

    @Test
    void resourcesOfAPageOfTasksAreLoadedOnce() {
        Item item = library.published("A guide", "ALL_PARTNERS");
        List<List<String>> counts = new ArrayList<>();
        for (int more : List.of(2, 8)) {
            for (int number = 0; number < more; number++) {
                Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
                library.change(LibraryDriver.AUTHOR, "linkResourceToTask", link(item, task));
            }
            counts.add(commands.during(() -> portal.text(
                    Account.MANAGER,
                    "{ tasks(first: 20) { edges { node { resources { resource { id } } metByResource { id } } } } }")));
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

        assertThat(downloads(item)).as("the present month is not counted").doesNotContainPattern("value=\\d");
        for (String collection : List.of("resourceReaders", "resourceDownloads")) {
            CheckedCommands.exempt(() -> mongo.updateMulti(new Query(), Update.update("month", "2026-01"), collection));
        }
        assertThat(downloads(item))
                .contains(
                        "people={value=5.0, suppressedBecause=null}, byKind=",
                        "{kind=LOCAL_AUTHORITY, people={value=5.0, suppressedBecause=null}}",
                        "withoutAccount={value=5.0, suppressedBecause=null}",
                        "{region=NORTH_EAST, people={value=null, suppressedBecause=FEWER_THAN_FIVE}}")
                .doesNotContain("6.0", "7.0");
        assertThat(mongo.getCollection("resourceReaders").countDocuments()).isEqualTo(6);
        assertThat(mongo.getCollection("resourceReaders")
                        .find()
                        .into(new ArrayList<>())
                        .toString())
                .doesNotContain(Account.PARTNER_NORTH.id().value(), Given.NORTH.value());
    }

    @Test
    void hashesOfPeopleAreDeletedAfterAYear() {
        String path = library.path(library.published("A guide", "PUBLIC"));
        portal.get(Account.PARTNER_NORTH, path);
        clock.advance(Duration.ofDays(300));
        downloads.forgetPeople();
        assertThat(mongo.getCollection("resourceReaders").find().first()).containsKey("person");

        clock.advance(Duration.ofDays(100));
        downloads.forgetPeople();
        assertThat(mongo.getCollection("resourceReaders").find().first())
                .doesNotContainKey("person")
                .containsEntry("kind", "LOCAL_AUTHORITY");
    }

    private String downloads(Item item) {
        return portal.text(
                Account.EVALUATOR,
                "{ resource(id: \"%s\") { downloads { countedUntil people { value suppressedBecause } byKind { kind people { value suppressedBecause } } byRegion { region people { value suppressedBecause } } withoutAccount { value suppressedBecause } } } }"
                        .formatted(item.id()));
    }
}
