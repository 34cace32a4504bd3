package org.preventionportal.access.personaldata;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Removes titles from a person's file if the person, or the reader of the file, must not see the objects. What the
 * person wrote about these objects stays in the file for the person, but not for another reader.
 */
final class HiddenRecords {

    private final String reference;
    private final Set<Object> fromSubject;
    private final Set<Object> fromReader;

    private HiddenRecords(String reference, Set<Object> fromSubject, Set<Object> fromReader) {
        this.reference = reference;
        this.fromSubject = fromSubject;
        this.fromReader = fromReader;
    }

    static HiddenRecords none() {
        return new HiddenRecords("_id", Set.of(), Set.of());
    }

    /** Declares what is hidden from whom, and is asked for each file anew. */
    record Rule(MongoOperations mongo, String reference, Class<?> type, Function<PersonId, Criteria> hiddenFrom) {

        HiddenRecords from(@Nullable PersonId subject, PersonId reader) {
            return new HiddenRecords(reference, subject == null ? Set.of() : ids(subject), ids(reader));
        }

        private Set<Object> ids(PersonId person) {
            var hidden = Query.query(hiddenFrom.apply(person));
            hidden.fields().include("_id");
            return mongo.find(hidden, Document.class, mongo.getCollectionName(type)).stream()
                    .map(found -> found.get("_id"))
                    .collect(Collectors.toSet());
        }
    }

    Stream<Item> without(Document stored, Stream<Item> items) {
        Object id = String.valueOf(stored.get(reference));
        boolean isUnreadable = fromReader.contains(id);
        return isUnreadable || fromSubject.contains(id) ? items.map(item -> hide(item, isUnreadable)) : items;
    }

    private static Item hide(Item item, boolean isUnreadable) {
        return isUnreadable && !item.texts().isEmpty()
                ? item.with(
                        "",
                        item.description()
                                + ". The text is left out, because the person who made this file may not read it",
                        List.of())
                : item.with("", item.description(), item.texts());
    }
}
