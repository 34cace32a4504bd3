package org.preventionportal.access.personaldata;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Finds and erases what one part of the service keeps about a person. Every collection with the id of an account or
 * with an email address has one; {@code PersonalDataTests} compares them with the stored records.
 */
public interface PersonalDataSource {

    List<Item> find(DataSubject subject);

    /** Finds what no index leads to. It may read a whole collection, which takes longer than a request may. */
    default List<Item> findWithoutIndex(DataSubject subject) {
        return List.of();
    }

    /** Erases what must not outlast the person. Repeating it after an interruption does the rest. */
    default void erase(DataSubject subject) {}

    /** Says in full sentences what has to be done before the person may be erased. */
    default List<String> obstacles(PersonId person) {
        return List.of();
    }

    /**
     * Says in words for the person what is kept.
     *
     * @param topic under which the item is listed
     * @param title of the object that it belongs to; empty if there is none
     * @param occurredAt a day or an instant; null if it is not known
     * @param texts what the person wrote
     * @param read what the audit trail says of those who read the texts; null if it says nothing
     */
    record Item(
            String topic,
            String title,
            String description,
            @Nullable Temporal occurredAt,
            List<String> texts,
            @JsonIgnore @Nullable RecordedRead read) {

        public Item(String topic, String title, String description, @Nullable Temporal occurredAt, List<String> texts) {
            this(topic, title, description, occurredAt, texts, null);
        }

        Item with(String newTitle, String newDescription, List<String> newTexts) {
            return new Item(topic, newTitle, newDescription, occurredAt, newTexts, read);
        }

        /** Nobody reads an item without texts. */
        Item recorded(RecordedRead newRead) {
            return texts.isEmpty() ? this : new Item(topic, title, description, occurredAt, texts, newRead);
        }
    }

    /** Names a read as the audit trail does: the operation, and the id of the object that the text belongs to. */
    record RecordedRead(String operation, String objectId) {}
}
