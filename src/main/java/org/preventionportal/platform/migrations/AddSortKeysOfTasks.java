package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/** Stores the keys of each task that sort the queue by title and by partner, and lists by the next session. */
@Component
class AddSortKeysOfTasks implements Migration {

    static final String TITLE = "sortTitle";
    static final String PARTNER = "partnerSortName";
    static final String SESSION = "sortSession";

    /** What is over is corrected within a minute, by the rule of the release that runs. */
    private static final BsonDateTime OVER = new BsonDateTime(0);

    /** After all sessions. */
    private static final BsonDateTime NEVER =
            new BsonDateTime(Instant.parse("9999-12-31T00:00:00Z").toEpochMilli());

    private static final Set<String> COMMITTED = Set.of("ACCEPTED", "IN_PROGRESS");

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String description() {
        return "Adds what lists of tasks are sorted by: title, name of the partner and day of the next session.";
    }

    /** A task that an earlier release saves loses them, and would be missing in these orders of the queue. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        Map<String, String> names = new HashMap<>();
        database.getCollection("partners")
                .find()
                .projection(include("sortName"))
                .forEach(partner -> names.put(partner.getString("_id"), partner.getString("sortName")));
        Bson which = or(
                without("need.title", TITLE), without("origin.partner", "origin." + PARTNER), exists(SESSION, false));
        DocumentChanges.each(database, "tasks", which, task -> sortable(task, names));
    }

    private static Bson without(String source, String key) {
        return and(ne(source, null), exists(key, false));
    }

    private static Document sortable(Document task, Map<String, String> names) {
        String title = task.getEmbedded(List.of("need", "title"), String.class);
        if (title != null) {
            task.append(TITLE, SearchTerms.sortKey(title));
        }
        String partner = task.getEmbedded(List.of("origin", "partner"), String.class);
        if (partner != null) {
            task.get("origin", Document.class).append(PARTNER, names.getOrDefault(partner, ""));
        }
        String state = task.getEmbedded(List.of("progress", "state"), ""); // a damaged task stops no upgrade
        return task.append(SESSION, COMMITTED.contains(state) ? OVER : NEVER);
    }
}
