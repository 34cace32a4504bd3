package org.preventionportal.access.personaldata;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.mongodb.Batches;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Declares a field whose earlier values a history keeps as text, in each {@link FieldChange} of it. People whom others
 * have named there are found without an index, which every change of the record would have to update for a search that
 * is made a few times a year.
 *
 * @param field the name of the field in the history
 * @param changes the paths of the lists of changes
 */
record PersonInHistory(String field, List<String> changes, String description) {

    private static final String VALUES = ".fieldChanges.";
    private static final Pattern SEPARATOR = Pattern.compile("[\\[\\], ]+");

    static PersonInHistory of(Class<?> stored, String field, String description) {
        List<String> changes = RecordPaths.types(stored).keySet().stream()
                .filter(path -> path.endsWith(VALUES + "field"))
                .map(path -> path.substring(0, path.lastIndexOf('.')))
                .toList();
        return new PersonInHistory(field, changes, description);
    }

    /** The paths of the earlier and the later values. */
    Stream<String> paths() {
        return changes.stream().flatMap(path -> Stream.of(path + ".before", path + ".after"));
    }

    /** Visits the records of which a history may have the person. Each command reads one batch at most. */
    static void search(
            MongoOperations mongo,
            Class<?> type,
            List<PersonInHistory> declared,
            PersonId person,
            Consumer<Document> action) {
        Criteria[] anywhere = declared.stream()
                .flatMap(PersonInHistory::paths)
                .distinct()
                .map(path -> Criteria.where(path).regex(person.value()))
                .toArray(Criteria[]::new);
        Batches.forEachIds(mongo, new Criteria(), type, ids -> {
            var among = Query.query(Criteria.where("_id").in(ids).orOperator(anywhere));
            var found = mongo.find(among, Document.class, mongo.getCollectionName(type));
            found.forEach(action);
            return found.size();
        });
    }

    Stream<Item> items(Document stored, PersonId person, String topic, String title) {
        return changes.stream()
                .flatMap(path -> StoredFields.below(stored, path))
                .map(Document.class::cast)
                .filter(change -> field.equals(change.getString("field")))
                .filter(change -> names(change.getString("before"), person) || names(change.getString("after"), person))
                .map(_ -> new Item(topic, title, description, null, List.of()));
    }

    /** Several people have commas between them, and release 0.9 stored brackets around them. */
    private static boolean names(@Nullable String value, PersonId person) {
        return value != null && SEPARATOR.splitAsStream(value).anyMatch(person.value()::equals);
    }
}
