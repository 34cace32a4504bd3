package org.preventionportal.tasks.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.demo.DemoData;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.triage.TriageQueueFilter.TriageQueueState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests the orders of the queue, its counts, and the place of a request in it. */
@SliceTest
class TriageQueriesTests {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private DemoData demo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Neighbour(String id, String title) {}

    private record Place(
            @Nullable Integer number,
            @Nullable Neighbour previous,
            @Nullable Neighbour next) {}

    private record Part(String region, int acceptedCount, int percent, boolean isColdSpot) {}

    @Test
    void theEarliestDayToDecideIsFirstInTheOrderOfDays() {
        Task early = north();
        clock.advance(WEEK);
        Task late = overridden(north(), 100);
        given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        assertThat(listed("PRIORITY", Map.of())).startsWith(id(late));
        assertThat(listed("DUE", Map.of())).containsExactly(id(early), id(late));
        assertThat(listed("DUE_DESCENDING", Map.of())).containsExactly(id(late), id(early));
    }

    @Test
    void regionsAreInAlphabeticalOrderAndThenByPriority() {
        Task south = south();
        Task north = north();
        Task urgent = overridden(north(), 100);
        overridden(south, 99);

        assertThat(listed("REGION", Map.of())).containsExactly(id(urgent), id(north), id(south));
        assertThat(listed("REGION_DESCENDING", Map.of())).containsExactly(id(south), id(north), id(urgent));
        assertThat(listed("LOWEST_PRIORITY", Map.of())).containsExactly(id(north), id(south), id(urgent));
    }

    @Test
    void requestsOfAPartnerAreTogetherAndThenByPriority() {
        Task north = north();
        Task south = south();
        Task urgent = overridden(north(), 100);
        overridden(south, 99);

        assertThat(listed("PARTNER", Map.of()))
                .as("Kent before Northumberland")
                .containsExactly(id(south), id(urgent), id(north));
        assertThat(listed("PARTNER_DESCENDING", Map.of())).containsExactly(id(north), id(urgent), id(south));
    }

    @Test
    void titlesAreSortedAsPeopleReadThem() {
        Task last = given.requestedAs("Zebra crossings");
        Task first = given.requestedAs("“Étude” of exits");
        Task second = given.requestedAs("young carers");
        Task third = given.requestedAs("Young people");

        assertThat(listed("TITLE", Map.of())).containsExactly(id(first), id(second), id(third), id(last));
        assertThat(listed("TITLE_DESCENDING", Map.of())).containsExactly(id(last), id(third), id(second), id(first));
    }

    @Test
    void deferredRequestsAreSortedByTheDayOfTheirReturn() {
        Task later = south();
        defer(later, LocalDate.parse(Given.later()).plusDays(1).toString());
        Task sooner = north();
        defer(sooner, Given.later());
        north();

        assertThat(listed("DEFERRED_UNTIL", Map.of("states", List.of("REQUESTED", "DEFERRED"))))
                .containsExactly(id(sooner), id(later));
    }

    /** A partner that joined a request finds it under its name, as far as the caller sees the request. */
    @Test
    void aPartnerNarrowsTheQueueItsCountsAndItsTotal() {
        Task own = south();
        Task joined = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        given.excluding(south(), Account.OFFICER_NORTH_EAST);
        north();
        Map<String, Object> filter = Map.of("partnerIds", List.of(Given.SOUTH));

        assertThat(total(Account.MANAGER, filter)).isEqualTo(3);
        assertThat(total(Account.OFFICER_NORTH_EAST, filter)).isEqualTo(2);
        assertThat(counts(Account.OFFICER_NORTH_EAST, filter).toDecide()).isEqualTo(2);
        assertThat(listed("PRIORITY", filter)).contains(id(own), id(joined)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEFERRED_UNTIL") // only deferred requests have a place in it
    void everyOrderIsTheSameInPagesBackwardsAndFromOneRequestToTheNext(TriageQueueOrder order) {
        demo.reload(16, 4);
        List<String> all = listed(order.name(), Map.of());

        assertThat(all).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        assertThat(inPages(order)).isEqualTo(all);
        for (int i = 0; i < all.size(); i++) {
            Place place = place(Account.MANAGER, all.get(i), Map.of("orderBy", order.name()));
            assertThat(place.number()).isEqualTo(i + 1);
            assertThat(idOf(place.previous())).isEqualTo(i == 0 ? null : all.get(i - 1));
            assertThat(idOf(place.next())).isEqualTo(i == all.size() - 1 ? null : all.get(i + 1));
        }
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                Arguments.of("tasks/acceptTask", Map.of()),
                Arguments.of("tasks/requestInformation", Map.of("question", "Which ward is it?")),
                Arguments.of("tasks/deferTask", Map.of("until", Given.later(), "reason", "AWAITING_CAPACITY")),
                Arguments.of("tasks/declineTask", Map.of("reason", "OUTSIDE_REMIT")));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whoHasDecidedGoesOnWithTheNextRequest(String decision, Map<String, ?> inputs) {
        Task first = overridden(north(), 90);
        clock.advance(WEEK);
        Task second = overridden(north(), 80);
        clock.advance(WEEK);
        Task third = overridden(north(), 70);
        decide(decision, second, inputs);

        assertThat(List.of(beside(second, Map.of("orderBy", "PRIORITY")), beside(second, Map.of("orderBy", "DUE"))))
                .containsOnly(List.of(id(first), id(third)));
    }

    @Test
    void whoHasResumedARequestGoesOnWithTheNextToReturn() {
        LocalDate day = LocalDate.parse(Given.later());
        List<Task> deferred = Stream.of(0, 1, 2)
                .map(later -> {
                    Task request = north();
                    defer(request, day.plusDays(later).toString());
                    return request;
                })
                .toList();
        decide("tasks/resumeTask", deferred.get(1), Map.of());

        Map<String, Object> list = Map.of("orderBy", "DEFERRED_UNTIL", "filter", Map.of("states", List.of("DEFERRED")));
        assertThat(beside(deferred.get(1), list)).containsExactly(id(deferred.getFirst()), id(deferred.getLast()));
    }

    private void decide(String decision, Task task, Map<String, ?> inputs) {
        portal.changeTask(
                Account.OFFICER_NORTH_EAST, decision, Input.of(given.load(task)).withAll(inputs));
    }

    /** The requests before and after it. */
    private List<String> beside(Task task, Map<String, ?> list) {
        Place place = place(Account.OFFICER_NORTH_EAST, id(task), list);
        return List.of(String.valueOf(idOf(place.previous())), String.valueOf(idOf(place.next())));
    }

    @Test
    void neighboursAreThoseOfTheFilter() {
        Task first = overridden(north(), 90);
        overridden(south(), 80);
        Task third = overridden(north(), 70);
        Map<String, Object> filter = Map.of("filter", Map.of("regions", List.of("NORTH_EAST")));

        assertThat(idOf(place(Account.MANAGER, id(first), filter).next())).isEqualTo(id(third));
        assertThat(place(Account.MANAGER, id(third), filter).number()).isEqualTo(2);
    }

    /** The words of a request that an officer must not see find nothing. */
    @Test
    void wordsNarrowTheQueueItsCountsAndItsPlaces() {
        north();
        Task named = given.requestedAs("Exploitation at the arcades");
        given.excluding(given.requestedAs("Exploitation at the harbour"), Account.OFFICER_NORTH_EAST);
        Map<String, Object> filter = Map.of("words", "exploited arc");

        assertThat(listed("PRIORITY", filter)).containsExactly(id(named));
        assertThat(counts(Account.MANAGER, filter)).isEqualTo(new TriageQueueCounts(1, 1, 0, 0, null));
        assertThat(place(Account.MANAGER, id(named), Map.of("filter", filter))).isEqualTo(new Place(1, null, null));
        assertThat(counts(Account.OFFICER_NORTH_EAST, Map.of("words", "harbour")))
                .isEqualTo(new TriageQueueCounts(0, 0, 0, 0, null));
    }

    /** The day of a request is that in London on which it was sent, whenever its draft was begun. */
    @Test
    void daysNarrowTheQueueItsCountsAndItsPlaces() {
        Task second = given.requestedAt(Instant.parse("2026-06-01T23:30:00Z"));
        Task third = given.requestedAt(Instant.parse("2026-06-03T22:30:00Z"));
        Task fourth = given.requestedAt(Instant.parse("2026-06-03T23:30:00Z"));
        Map<String, Object> filter = Map.of("requestedFrom", "2026-06-02", "requestedTo", "2026-06-03");

        assertThat(listed("PRIORITY", filter)).containsExactly(id(second), id(third));
        assertThat(counts(Account.MANAGER, filter).toDecide()).isEqualTo(2);
        assertThat(place(Account.MANAGER, id(third), Map.of("filter", filter)))
                .isEqualTo(new Place(2, new Neighbour(id(second), title(second)), null));
        assertThat(listed("DUE", Map.of("requestedFrom", "2026-06-04"))).containsExactly(id(fourth));
        assertThat(listed("PRIORITY", Map.of("requestedTo", "2026-06-01"))).isEmpty();
    }

    @Test
    void requestsAreCountedByWhatTheyWaitFor() {
        north();
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acknowledgeTask", Input.of(north()));
        given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        defer(south());
        south();

        assertThat(counts(Account.MANAGER, Map.of())).isEqualTo(new TriageQueueCounts(2, 3, 1, 1, null));
        assertThat(counts(Account.MANAGER, Map.of("regions", List.of("SOUTH_EAST"), "states", List.of("REQUESTED"))))
                .isEqualTo(new TriageQueueCounts(1, 1, 0, 1, null));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 2", ", 3"})
    void aFilterTellsAcknowledgedRequestsFromTheOthers(@Nullable Boolean isAcknowledged, int found) {
        north();
        south();
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acknowledgeTask", Input.of(north()));
        Map<String, Object> filter = new HashMap<>();
        filter.put("isAcknowledged", isAcknowledged);

        assertThat(listed("PRIORITY", filter)).hasSize(found);
    }

    /** An excluded officer finds the request neither in a count nor as a neighbour, and cannot ask for its place. */
    @Test
    void anExcludedRequestHasNoPlaceAndIsNotCounted() {
        Task before = overridden(north(), 90);
        Task hidden = overridden(north(), 80);
        Task after = overridden(north(), 70);
        given.excluding(hidden, Account.OFFICER_NORTH_EAST);

        assertThat(counts(Account.OFFICER_NORTH_EAST, Map.of())).isEqualTo(new TriageQueueCounts(2, 2, 0, 0, null));
        assertThat(counts(Account.MANAGER, Map.of())).isEqualTo(new TriageQueueCounts(3, 3, 0, 0, null));
        Place seen = place(Account.OFFICER_NORTH_EAST, id(after), Map.of());
        assertThat(seen.number()).isEqualTo(2);
        assertThat(idOf(seen.previous())).isEqualTo(id(before));
        assertThat(portal.text(Account.OFFICER_NORTH_EAST, "tasks/triageQueuePlace", Map.of("taskId", id(hidden))))
                .contains("{triageQueuePlace=null}");
    }

    @Test
    void theSpreadNamesEveryRegionAndItsShare() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);

        List<Part> spread = portal.readAll(
                Account.OFFICER_NORTH_EAST, "tasks/regionSpread", Map.of(), "regionSpread[*]", Part.class);

        assertThat(spread)
                .hasSize(10)
                .contains(
                        new Part("NORTH_EAST", 2, 67, false),
                        new Part("SOUTH_EAST", 1, 33, false),
                        new Part("WALES", 0, 0, true));
    }

    @Test
    void theCountsAreOneCommand() {
        demo.reload(60, 10);

        assertThat(commands.during(() -> counts(Account.MANAGER, Map.of()))).containsExactly("aggregate");
    }

    @Test
    void theCountsAreOfAThousandRequestsThoseToDecideFirst() {
        north();
        defer(south());
        copies(given.requested(Given.NORTH, Account.PARTNER_NORTH), 1_000);

        assertThat(counts(Account.MANAGER, Map.of()))
                .isEqualTo(new TriageQueueCounts(1_000, 1_000, null, null, TriageQueueState.REQUESTED));
        assertThat(counts(Account.MANAGER, Map.of("regions", List.of("SOUTH_EAST"))))
                .isEqualTo(new TriageQueueCounts(0, 0, 0, 1, null));
    }

    private void copies(Task task, int count) {
        var tasks = mongo.getCollection("tasks");
        Document stored =
                Objects.requireNonNull(tasks.find(new Document("_id", id(task))).first());
        tasks.insertMany(IntStream.range(0, count)
                .mapToObj(number -> new Document(stored).append("_id", id(task) + number))
                .toList());
    }

    private Task north() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private Task south() {
        return given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
    }

    private Task overridden(Task task, int points) {
        portal.changeTask(
                Account.MANAGER,
                "tasks/overrideTaskPriority",
                Input.of(task).with("points", points).with("reason", "A known threat"));
        return task;
    }

    private void defer(Task task) {
        defer(task, Given.later());
    }

    private void defer(Task task, String until) {
        portal.changeTask(
                Account.MANAGER,
                "tasks/deferTask",
                Input.of(task).with("until", until).with("reason", "AWAITING_CAPACITY"));
    }

    private static String id(Task task) {
        return task.id().value();
    }

    private static String title(Task task) {
        return String.valueOf(task.need().title());
    }

    private static @Nullable String idOf(@Nullable Neighbour neighbour) {
        return neighbour == null ? null : neighbour.id();
    }

    private List<String> listed(String order, Map<String, ?> filter) {
        return ids(queue(Map.of("first", 100, "orderBy", order, "filter", filter)));
    }

    private int total(Account account, Map<String, ?> filter) {
        return portal.read(
                account, "tasks/triageQueueTotal", Map.of("filter", filter), "triageQueue.totalCount", Integer.class);
    }

    private List<String> inPages(TriageQueueOrder order) {
        List<String> pages = new ArrayList<>();
        Function<String, Map<String, Object>> before =
                cursor -> Map.of("last", 7, "orderBy", order.name(), "before", cursor);
        var page = queue(Map.of("last", 7, "orderBy", order.name()));
        for (List<String> ids = ids(page); !ids.isEmpty(); ids = ids(page)) {
            pages.addAll(0, ids);
            page = queue(before.apply(page.path("triageQueue.pageInfo.startCursor")
                    .entity(String.class)
                    .get()));
        }
        return pages;
    }

    private GraphQlTester.Response queue(Map<String, ?> variables) {
        return portal.ask(Account.MANAGER, "tasks/triageQueue", variables);
    }

    private static List<String> ids(GraphQlTester.Response queue) {
        return queue.path("triageQueue.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    private TriageQueueCounts counts(Account account, Map<String, ?> filter) {
        return portal.read(
                account,
                "tasks/triageQueueCounts",
                Map.of("filter", filter),
                "triageQueueCounts",
                TriageQueueCounts.class);
    }

    private Place place(Account account, String task, Map<String, ?> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("taskId", task);
        Place place = portal.read(account, "tasks/triageQueuePlace", all, "triageQueuePlace", Place.class);
        assertThat(portal.read(account, "tasks/queuePlace", all, "task.queuePlace", Place.class))
                .isEqualTo(place);
        return place;
    }
}
