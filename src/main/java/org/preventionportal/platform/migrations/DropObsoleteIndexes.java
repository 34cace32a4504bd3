package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
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
        drop(database, OBSOLETE);
    }

    /** @param obsolete names of indexes by collection, which need not exist */
    static void drop(MongoDatabase database, Map<String, List<String>> obsolete) {
        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        obsolete.forEach((collection, names) -> {
            if (collections.contains(collection)) {
                drop(database.getCollection(collection), names);
            }
        });
    }

    private static void drop(MongoCollection<Document> indexes, List<String> names) {
        for (Document index : indexes.listIndexes()) {
            if (names.contains(index.getString("name"))) {
                indexes.dropIndex(index.getString("name"));
            }
        }
    }
}
