package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Removes kind of organisation and region from comments of surveys that 0.9 counted. It attributed them as far as five
 * people shared both, so a quote could divide people further than the results of its survey do now.
 */
@Component
class RemoveDetailedAttributions implements Migration {

    private static final String KIND = "organisationKind";
    private static final String REGION = "region";

    @Override
    public int number() {
        return 18;
    }

    @Override
    public String description() {
        return "Removes kind of organisation and region from comments of surveys that were counted before 0.10.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(
                database,
                "surveyComments",
                and(in("campaign", countedBefore(database)), or(exists(KIND), exists(REGION))),
                RemoveDetailedAttributions::withoutAttribution);
    }

    /** Later releases store of each whether it spans the programme. */
    private static List<String> countedBefore(MongoDatabase database) {
        return database.getCollection("surveyResponseRates")
                .find(exists("spansProgramme", false))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.include("_id"))
                .map(rate -> rate.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Document withoutAttribution(Document comment) {
        comment.remove(KIND);
        comment.remove(REGION);
        return comment;
    }
}
