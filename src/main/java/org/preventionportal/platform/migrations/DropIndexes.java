package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Drops indexes. Earlier releases build them again, and nothing drops them after the next upgrade.
 *
 * @param indexes their names by collection, which need not exist
 */
record DropIndexes(int number, String description, Map<String, List<String>> indexes) implements Migration {

    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        drop(database, indexes);
    }

    /** @param indexes their names by collection, which need not exist */
    static void drop(MongoDatabase database, Map<String, List<String>> indexes) {
        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        indexes.forEach((collection, names) -> {
            if (collections.contains(collection)) {
                drop(database.getCollection(collection), names);
            }
        });
    }

    private static void drop(MongoCollection<Document> indexed, List<String> names) {
        for (Document index : indexed.listIndexes()) {
            if (names.contains(index.getString("name"))) {
                indexed.dropIndex(index.getString("name"));
            }
        }
    }
}
