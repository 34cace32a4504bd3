package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Drops two sparse indexes that hold all documents. A sparse index leaves out only documents without any of its keys,
 * and here the id is one of them.
 */
@Component
class DropFullSparseIndexes implements Migration {

    static final Map<String, List<String>> FULL =
            Map.of("audit", List.of("objects"), "surveyCampaigns", List.of("closed"));

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String description() {
        return "Drops two indexes that held more documents than they were for.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        DropObsoleteIndexes.drop(database, FULL);
    }
}
