package org.preventionportal.access.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.preventionportal.platform.EnumWords;

/**
 * Declares in which fields of a name a person is stored.
 *
 * @param days the paths of all days of the record, which are stored as midnight in UTC
 * @param holds what it holds of a person, such as the id of the account; null if nothing of the person is known
 * @param isActor whether date and action beside it are the person's
 * @param texts names of fields beside it with what the person wrote
 */
record PersonMention(
        String field,
        List<String> paths,
        Set<String> days,
        Function<DataSubject, @Nullable String> holds,
        boolean isActor,
        String description,
        List<String> texts) {

    /** What the fields hold if they hold the person. */
    @Nullable
    String value(DataSubject subject) {
        return holds.apply(subject);
    }

    Stream<Item> items(Document stored, DataSubject subject, String topic, String title) {
        String value = value(subject);
        return value == null
                ? Stream.empty()
                : paths.stream()
                        .flatMap(path -> StoredFields.holders(stored, path, value)
                                .map(holder -> item(holder, path, topic, title)));
    }

    private Item item(Document holder, String path, String topic, String title) {
        if (!isActor) {
            return new Item(topic, title, description, null, List.of());
        }
        String action = holder.get("action") instanceof String code ? ": " + EnumWords.of(code) : "";
        return new Item(
                topic,
                title,
                description + action,
                date(holder, path.substring(0, path.lastIndexOf('.') + 1)),
                texts.stream()
                        .map(name -> StoredFields.text(holder, name))
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private @Nullable Temporal date(Document holder, String parent) {
        return StoredFields.date(holder)
                .<Temporal>map(name -> {
                    Instant at = holder.getDate(name).toInstant();
                    return days.contains(parent + name) ? LocalDate.ofInstant(at, ZoneOffset.UTC) : at;
                })
                .orElse(null);
    }
}
