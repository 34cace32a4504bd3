package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/** Stores the keys of each task that sort the queue by title and by partner. */
@Component
class AddSortKeysOfTasks implements Migration {

    static final String TITLE = "sortTitle";
    static final String PARTNER = "partnerSortName";

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String description() {
        return "Adds what the queue is sorted by to tasks: title and name of the partner.";
    }

    /** A task that an earlier release saves loses both, and would be missing in these orders of the queue. */
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
        Bson which = or(without("need.title", TITLE), without("origin.partner", "origin." + PARTNER));
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
        var origin = task.get("origin", Document.class);
        String partner = origin.getString("partner");
        if (partner != null) {
            origin.append(PARTNER, names.getOrDefault(partner, ""));
        }
        return task;
    }
}
