package org.preventionportal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Enters through the API what the officer of a partner with an account in the demo would: the contacts of the last
 * months, and for its tasks the days that they took and those that the partner's staff gave.
 */
final class DemoRelationship {

    private static final PartnerId PARTNER = Given.NORTH;

    /** In turn, since no two tasks take the same. */
    private static final List<Double> DAYS = List.of(2.5, 4.0, 1.5, 6.0);

    private static final int MAX_TASKS = 8;

    private final DemoApi api;
    private final MongoOperations mongo;
    private final LocalDate today;

    DemoRelationship(ApplicationContext context) {
        this.api = new DemoApi(context);
        this.mongo = context.getBean(MongoOperations.class);
        this.today = LondonTime.today(context.getBean(Clock.class));
    }

    /** @param weeks since the contact */
    private record Contact(int weeks, String channel, String hours, String summary) {}

    void load() {
        api.as(Account.OFFICER_NORTH_EAST, () -> {
            DemoCsv.read("/demo/contacts.csv", Contact.class).forEach(this::log);
            List<Task> tasks = tasks();
            for (int place = 0; place < tasks.size(); place++) {
                recordDays(tasks.get(place), DAYS.get(place % DAYS.size()));
            }
        });
    }

    private void log(Contact contact) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "partnerId",
                PARTNER.value(),
                "date",
                today.minusWeeks(contact.weeks()).toString(),
                "channel",
                contact.channel().toUpperCase(Locale.ROOT),
                "summary",
                contact.summary()));
        if (!contact.hours().isEmpty()) {
            input.put("hours", Double.valueOf(contact.hours()));
        }
        api.create("logPartnerContact", input, "contact", "id");
    }

    /** Those that it requested itself, the newest first. */
    private List<Task> tasks() {
        Criteria delivered = Criteria.where("origin.partner")
                .is(PARTNER.value())
                .and("progress.state")
                .in(TaskState.COMPLETED, TaskState.IN_PROGRESS);
        return mongo.find(
                Query.query(delivered).with(Sort.by("_id").descending()).limit(MAX_TASKS), Task.class);
    }

    private void recordDays(Task task, double days) {
        String id = task.id().value();
        api.send("updateTaskEffort", Map.of("taskId", id, "version", 0, "daysSpent", days), "");
        Map<String, Object> given =
                Map.of("taskId", id, "partnerId", PARTNER.value(), "kind", "STAFF_TIME", "days", days - 1);
        api.create("recordInKindSupport", given, "inKindSupport", "key");
    }
}
