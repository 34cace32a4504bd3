package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Stores with each organisation that joined a task how many changes it sees, and when the last was made. It does not
 * see the partners of an activity. If these alone were amended last, {@code updatedBy} and {@code updatedAt} of the
 * activity become the actor and time of the change before, as the history has them.
 */
@Component
class AddSeenChanges implements Migration {

    static final String ORGANISATIONS = "coBeneficiaries";
    static final String COUNT = "seenChangeCount";
    static final String LAST = "lastSeenChangeAt";

    /** What only the requesting organisation and the programme see. */
    private static final Set<String> OF_REQUESTER = Set.of(
            "DRAFTED",
            "RECORDED",
            "REQUESTED",
            "INFORMATION_REQUESTED",
            "INFORMATION_PROVIDED",
            "AMENDED",
            "WITHDRAWN",
            "SHARED",
            "PRIORITY_OVERRIDDEN",
            "PRIORITY_RESTORED");

    private static final String PARTNERS = "partners";
    private static final Set<String> OF_SESSIONS = Set.of("SCHEDULED", "ACTIVITY_AMENDED");

    /** Release 0.9 stored the id of an activity before the name of a field of it. */
    private static final Pattern ACTIVITY = Pattern.compile("^act_\\w+ ");

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String description() {
        return "Adds how many changes organisations that joined a task see, and when the last was made, and gives each "
                + "activity the author and time of the last change that these organisations see.";
    }

    /** A task that an earlier release saves loses these, and joined organisations would not find it as changed. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(
                database, "tasks", elemMatch(ORGANISATIONS, exists(COUNT, false)), AddSeenChanges::withSeenChanges);
    }

    private static Document withSeenChanges(Document task) {
        List<Document> history = task.getEmbedded(List.of("progress", "history"), List.of());
        for (Document organisation : task.getList(ORGANISATIONS, Document.class)) {
            List<Date> seen = seenBy(organisation.getString("partner"), history);
            organisation
                    .append(COUNT, seen.size())
                    .append(
                            LAST,
                            seen.stream().max(Comparator.naturalOrder()).orElse(organisation.getDate("joinedAt")));
        }
        List<Document> activities = task.getEmbedded(List.of("delivery", "activities"), List.of());
        activities.forEach(activity -> leaveOutAmendedPartners(activity, history));
        return task;
    }

    private static void leaveOutAmendedPartners(Document activity, List<Document> history) {
        List<Document> entries = history.stream()
                .filter(entry -> fieldChanges(entry).anyMatch(change -> isOf(activity, change)))
                .toList();
        if (!entries.isEmpty() && changedOnly(entries.getLast(), PARTNERS)) {
            entries.reversed().stream()
                    .filter(entry -> !changedOnly(entry, PARTNERS))
                    .findFirst()
                    .ifPresent(entry -> activity.append("updatedBy", entry.get("actor"))
                            .append("updatedAt", entry.get("occurredAt")));
        }
    }

    private static boolean isOf(Document activity, Document change) {
        String id = String.valueOf(activity.getString("_id"));
        return id.equals(change.getString("partId"))
                || String.valueOf(change.getString("field")).startsWith(id + " ");
    }

    private static Stream<Document> fieldChanges(Document entry) {
        return entry.getList("fieldChanges", Document.class, List.of()).stream();
    }

    private static List<Date> seenBy(String partner, List<Document> history) {
        return history.stream()
                .dropWhile(entry -> !partner.equals(entry.getString("partner")))
                .filter(entry -> isSeen(entry, partner))
                .map(entry -> entry.getDate("occurredAt"))
                .toList();
    }

    /** Everybody on a task sees its state. */
    private static boolean isSeen(Document entry, String partner) {
        boolean isOfOther = !partner.equals(Objects.requireNonNullElse(entry.getString("partner"), partner));
        return !Objects.equals(entry.getString("fromState"), entry.getString("toState"))
                || (!isOfOther && !isHidden(entry));
    }

    private static boolean isHidden(Document entry) {
        String action = Objects.requireNonNullElse(entry.getString("action"), "");
        return OF_REQUESTER.contains(action)
                || (action.equals("RECLASSIFIED") && changedOnly(entry, "reach"))
                || (OF_SESSIONS.contains(action) && changedOnly(entry, PARTNERS));
    }

    private static boolean changedOnly(Document entry, String field) {
        return fieldChanges(entry).findAny().isPresent()
                && fieldChanges(entry)
                        .allMatch(change -> ACTIVITY.matcher(change.getString("field"))
                                .replaceFirst("")
                                .startsWith(field));
    }
}
