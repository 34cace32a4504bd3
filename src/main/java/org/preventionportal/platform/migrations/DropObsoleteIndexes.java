package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Drops indexes that a release before 0.9 built and that no query needs any more. */
@Component
class DropObsoleteIndexes implements Migration {

    /** By collection. An index that has changed its keys since has another name. */
    static final Map<String, List<String>> OBSOLETE = Map.of(
            "bulkExports", List.of("own", "work"),
            "caseStudies", List.of("draft", "published", "tasks"),
            "messages", List.of("conversation"),
            "programmeReports", List.of("days"),
            "resources",
                    List.of(
                            "draftFiles",
                            "earlierVersionFiles",
                            "kind",
                            "newest",
                            "publishedFiles",
                            "stage",
                            "theme",
                            "words"));

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String description() {
        return "Drops indexes that no query needs any more.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        OBSOLETE.forEach((collection, names) -> drop(database, collection, names));
    }

    static void drop(MongoDatabase database, String collection, List<String> names) {
        if (!database.listCollectionNames().into(new HashSet<>()).contains(collection)) {
            return;
        }
        var indexes = database.getCollection(collection);
        for (Document index : indexes.listIndexes()) {
            if (names.contains(index.getString("name"))) {
                indexes.dropIndex(index.getString("name"));
            }
        }
    }
}
