package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.preventionportal.platform.dates.LondonTime;
import org.springframework.stereotype.Component;

/** Stores the day on which each outcome was observed: the day of its recording, which figures used before. */
@Component
class DateOutcomes implements Migration {

    private static final String OUTCOMES = "outcomes";

    /** The index by the day of recording, which no query needs any more. */
    static final String OBSOLETE = "recorded";

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String description() {
        return "Stores the day on which each outcome was observed.";
    }

    /** Earlier releases save outcomes without the day, and no figure would count them. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(database, OUTCOMES, exists("content.observedOn", false), DateOutcomes::dated);
        DropIndexes.drop(database, Map.of(OUTCOMES, List.of(OBSOLETE)));
    }

    private static Document dated(Document outcome) {
        Document recorded = outcome.getList("history", Document.class).getFirst();
        var day = LocalDate.ofInstant(recorded.getDate("occurredAt").toInstant(), LondonTime.ZONE);
        outcome.get("content", Document.class).append("observedOn", day);
        return outcome;
    }
}
