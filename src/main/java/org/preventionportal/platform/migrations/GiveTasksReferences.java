package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.math.BigInteger;
import java.util.Objects;
import org.bson.Document;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;
import org.springframework.stereotype.Component;

/** Gives each stored task the reference that it would have got from this release, such as PP-7K3M9QX. */
@Component
class GiveTasksReferences implements Migration {

    private static final String CHARACTERS = "23456789CDFGHJKMNPQRTVWX";
    private static final int LENGTH = 7;
    private static final int HEXADECIMAL = 16;

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String description() {
        return "Gives each task a short reference.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return false; // they save tasks without it
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> references = database.getCollection("taskReferences");
        DocumentChanges.each(
                database,
                "tasks",
                exists("reference", false),
                task -> task.append("reference", claimed(references, task.getString("_id"))));
    }

    /** Claims the first reference of the task that no other task has. A repeat finds what it claimed before. */
    private static String claimed(MongoCollection<Document> references, String task) {
        int attempt = 0;
        String candidate = candidate(task, attempt);
        while (!task.equals(owner(references, candidate, task))) {
            candidate = candidate(task, ++attempt);
        }
        return candidate;
    }

    private static String owner(MongoCollection<Document> references, String reference, String task) {
        Document claim = references.findOneAndUpdate(
                eq("_id", reference),
                Updates.setOnInsert("task", task),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(claim).getString("task");
    }

    static String candidate(String task, int attempt) {
        Id id = () -> task;
        var rest = new BigInteger(Ids.ofKey("", id, "reference " + attempt), HEXADECIMAL);
        var base = BigInteger.valueOf(CHARACTERS.length());
        var reference = new StringBuilder("PP-");
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] division = rest.divideAndRemainder(base);
            reference.append(CHARACTERS.charAt(division[1].intValue()));
            rest = division[0];
        }
        return reference.toString();
    }
}
