package org.preventionportal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.support.Account;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Enters five entries of the threat picture: proposed, confirmed, out of date, withdrawn, and linked to a task. */
public final class DemoThreats {

    private static final String ENTRY = "threatEntry";
    private static final String TRAIN =
            "Young people are met at bus and railway stations in the evening and sent on with small bags.";
    private static final String GAMES = "Strangers offer money in the chat of a game, and move to private messages.";
    private static final String ROOMS = "Rooms are booked late, paid in cash and left before breakfast.";
    private static final String FOOD = "Food is given for small errands, which grow over some weeks.";
    private static final String LESSON = "Cars wait where pupils walk to the bus. Staff have seen them twice a week.";

    private final DemoApi api;
    private final MongoOperations mongo;
    private final LocalDate today;

    public DemoThreats(ApplicationContext context) {
        this.api = new DemoApi(context);
        this.mongo = context.getBean(MongoOperations.class);
        this.today = LocalDate.ofInstant(context.getBean(Clock.class).instant(), ZoneOffset.UTC);
    }

    void load() {
        Map<?, ?> answered = create("County lines by rail", "TRANSPORT_HUB", "COUNTY_LINES", TRAIN);
        Map<?, ?> games = create("Invitations in online games", "ONLINE", "ONLINE_HARM", GAMES);
        Map<?, ?> hotels = create("Rooms booked for one night", "HOTEL", "CHILD_SEXUAL_EXPLOITATION", ROOMS);
        Map<?, ?> food = create("Free food for errands", "FAST_FOOD", "COUNTY_LINES", FOOD);
        create("Meetings after the last lesson", "EDUCATION", "COUNTY_LINES", LESSON);
        List.of(answered, games, hotels).forEach(this::confirm);
        endReview(hotels);
        withdraw(food);
        link(answered);
    }

    private Map<?, ?> create(String title, String placeKind, String theme, String text) {
        Map<String, Object> entry = new HashMap<>(Map.of("title", title, "text", text, "placeKind", placeKind));
        entry.putAll(Map.of("region", "NORTH_EAST", "themes", List.of(theme), "source", "RELIABLE"));
        entry.putAll(Map.of("assessment", "KNOWN_INDIRECTLY", "handling", "MAY_BE_SHARED"));
        return api.getAs(
                Account.OFFICER_NORTH_EAST,
                () -> api.create("createThreatEntry", Map.of("entry", entry), ENTRY, "id version"));
    }

    private void confirm(Map<?, ?> entry) {
        api.as(
                Account.MANAGER,
                () -> change(
                        "confirmThreatEntry",
                        entry,
                        "reviewOn",
                        today.plusMonths(6).toString()));
    }

    private void withdraw(Map<?, ?> entry) {
        String reason = "The source has taken it back.";
        api.as(Account.OFFICER_NORTH_EAST, () -> change("withdrawThreatEntry", entry, "reason", reason));
    }

    private void change(String mutation, Map<?, ?> entry, String field, String value) {
        Map<String, Object> input = Map.of("threatEntryId", id(entry), "version", of(entry, "version"), field, value);
        api.change(mutation, input, ENTRY, "id");
    }

    /** As time does. The API takes no review in the past. */
    private void endReview(Map<?, ?> entry) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id(entry))),
                Update.update("confirmation.reviewOn", today.minusWeeks(1)),
                "threatEntries");
    }

    /** To a task of the region that has begun. */
    private void link(Map<?, ?> entry) {
        var begun = Criteria.where("need.region")
                .is("NORTH_EAST")
                .and("progress.state")
                .in(TaskState.COMMITTED);
        Task task = Objects.requireNonNull(mongo.findOne(Query.query(begun), Task.class));
        Map<String, Object> input =
                Map.of("threatEntryId", id(entry), "taskId", task.id().value(), "isBasis", false);
        api.as(Account.OFFICER_NORTH_EAST, () -> api.change("linkTaskToThreatEntry", input, ENTRY, "id"));
    }

    private static Object id(Map<?, ?> entry) {
        return of(entry, "id");
    }

    private static Object of(Map<?, ?> entry, String field) {
        return Objects.requireNonNull(entry.get(field));
    }
}
