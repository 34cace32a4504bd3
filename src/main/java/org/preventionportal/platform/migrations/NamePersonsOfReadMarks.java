package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Stores the person of each read mark in a field, to find a person's marks by it. Before, only the id had it. */
@Component
class NamePersonsOfReadMarks implements Migration {

    private static final String PERSON = "person";

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String description() {
        return "Stores the person of each read mark.";
    }

    /** Earlier releases store marks without a person, which erasure would not find. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(database, "readMarks", exists(PERSON, false), NamePersonsOfReadMarks::named);
    }

    /** The id is that of the task or document, a space, and that of the person. */
    private static Document named(Document mark) {
        String id = mark.getString("_id");
        return mark.append(PERSON, id.substring(id.indexOf(' ') + 1));
    }
}
