package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preventionportal.platform.graphql.Ids;
import org.springframework.stereotype.Component;

/**
 * Gives those who were asked by surveys, and the emails to them, random ids. The earlier ids were hashes of campaign
 * and address. They become keys, which an erasure deletes; who is erased already gets none.
 */
@Component
class GiveParticipationsRandomIds implements Migration {

    private static final int BATCH = 500;
    private static final String KEY = "key";
    private static final String REPLACEMENT = "replacement";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @Override
    public int number() {
        return 26;
    }

    @Override
    public String description() {
        return "Gives those who were asked by surveys random ids.";
    }

    /** An earlier release finds nobody by these ids, and would ask everybody again. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    /** The originals go last, so a repeat finds each replacement again, and may replace a copy without a key anew. */
    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> participations = database.getCollection("participations");
        MongoCollection<Document> outbox = database.getCollection("outbox");
        DocumentChanges.each(
                database,
                "participations",
                and(exists(KEY, false), exists(REPLACEMENT, false), ne("isTest", true)),
                participation -> participation.append(REPLACEMENT, Ids.random("ptc_")));
        forEachReplaced(participations, some -> copy(participations, some));
        forEachReplaced(participations, some -> moveEmails(outbox, some));
        moveFindings(database, participations, outbox);
        String upTo = "respondentsNotifiedUpTo";
        DocumentChanges.each(database, "sharedPublications", gt(upTo, ""), shared -> shared.append(upTo, ""));
        forEachReplaced(
                participations, some -> some.forEach(one -> participations.deleteOne(eq("_id", one.get("_id")))));
    }

    private static void forEachReplaced(MongoCollection<Document> participations, Consumer<List<Document>> action) {
        List<Document> some = some(participations, exists(REPLACEMENT));
        while (!some.isEmpty()) {
            action.accept(some);
            some = some(
                    participations,
                    and(exists(REPLACEMENT), gt("_id", some.getLast().getString("_id"))));
        }
    }

    private static List<Document> some(MongoCollection<Document> participations, Bson which) {
        return participations
                .find(which)
                .sort(new Document("_id", 1))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    /** A copy that is there already stays: it may have got a replacement of its own. */
    private static void copy(MongoCollection<Document> participations, List<Document> some) {
        participations.bulkWrite(some.stream()
                .map(original -> new UpdateOneModel<Document>(
                        eq("_id", original.get(REPLACEMENT)), new Document("$setOnInsert", copied(original)), UPSERT))
                .toList());
    }

    /** Somebody erased has no contact, nor has who opted out before migration 20: only the id says anything of them. */
    private static Document copied(Document original) {
        var copied = without(without(original, "_id"), REPLACEMENT);
        return original.get("contact") == null ? copied : copied.append(KEY, original.get("_id"));
    }

    private static Document without(Document stored, String field) {
        var rest = new Document(stored);
        rest.remove(field);
        return rest;
    }

    private static void moveEmails(MongoCollection<Document> outbox, List<Document> some) {
        Map<String, String> replacements =
                some.stream().collect(Collectors.toMap(one -> one.getString("_id"), one -> one.getString(REPLACEMENT)));
        List<WriteModel<Document>> moves = new ArrayList<>();
        outbox.find(in("to", replacements.keySet())).forEach(email -> {
            String to = Objects.requireNonNull(replacements.get(email.getString("to")));
            String id = email.getString("_id").replace(email.getString("to"), to);
            moves.add(new UpdateOneModel<>(
                    eq("_id", id), new Document("$set", without(email, "_id").append("to", to)), UPSERT));
            moves.add(new DeleteOneModel<>(eq("_id", email.get("_id"))));
        });
        if (!moves.isEmpty()) {
            outbox.bulkWrite(moves);
        }
    }

    /** The ids of emails about what came of a survey are hashes of addresses, so those to erased people go. */
    private static void moveFindings(
            MongoDatabase database, MongoCollection<Document> participations, MongoCollection<Document> outbox) {
        Bson earlier = and(gt("to", "fnd_rpt_"), lt("to", "fnd_rpt_~"));
        DocumentChanges.eachThatDiffers(database, "outbox", earlier, email -> {
            String to = email.getString("to");
            int dot = to.indexOf('.');
            Document original = participations
                    .find(and(eq("_id", to.substring(dot + 1)), ne("contact", null)))
                    .first();
            if (original == null) {
                outbox.deleteOne(eq("_id", email.get("_id")));
                return Optional.empty();
            }
            String report = to.substring("fnd_".length(), dot);
            return Optional.of(email.append("to", "fnd_%s.%s".formatted(original.get(REPLACEMENT), report)));
        });
    }
}
