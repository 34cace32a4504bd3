package org.preventionportal.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.bson.Document;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.springframework.data.mongodb.core.MongoOperations;

/** Stores ballots directly, because answering by thousands of links would take an hour. */
public final class StoredBallots {

    private static final int BATCH = 1000;

    private StoredBallots() {}

    /** @param answers the key of the answer that a person has chosen, by the key of the question */
    public static void cast(
            MongoOperations mongo, Campaign campaign, int people, IntFunction<Map<String, String>> answers) {
        for (int from = 0; from < people; from += BATCH) {
            List<Document> ballots = new ArrayList<>();
            for (int i = from; i < Math.min(people, from + BATCH); i++) {
                ballots.add(new Document("_id", "blt_%s%d".formatted(campaign.id(), i))
                        .append("campaign", campaign.id())
                        .append("state", "CAST")
                        .append("isTest", false)
                        .append("answers", chosen(answers.apply(i))));
            }
            mongo.getCollection("ballots").insertMany(ballots);
        }
    }

    private static Document chosen(Map<String, String> answers) {
        var chosen = new Document();
        answers.forEach((question, key) ->
                chosen.append(question, new Document("choiceKeys", List.of(key)).append("mayBeQuoted", false)));
        return chosen;
    }
}
