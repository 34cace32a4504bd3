package org.preventionportal.access.personaldata;

import com.mongodb.client.cursor.TimeoutMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Batches;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Finds a person in one collection, in the fields that a module declares by name. A name means the fields of that
 * name at any depth of the stored record. What the person did is listed; what others wrote about it is not.
 */
public final class PersonalRecords implements PersonalDataSource {

    private static final int BATCH_SIZE = 500;

    private final MongoOperations mongo;
    private final Class<?> type;
    private final String topic;
    private final List<PersonMention> mentions = new ArrayList<>();
    private final List<PersonInHistory> inHistory = new ArrayList<>();
    private HiddenRecords.@Nullable Rule hidden;
    private BiFunction<Document, Item, Item> recorder = (_, item) -> item;
    private RecordTitles titles = RecordTitles.within();
    private Consumer<DataSubject> eraser = _ -> {};
    private Function<PersonId, Optional<String>> obstacle = _ -> Optional.empty();

    private PersonalRecords(MongoOperations mongo, Class<?> type, String topic) {
        this.mongo = mongo;
        this.type = type;
        this.topic = topic;
    }

    public static PersonalRecords of(MongoOperations mongo, Class<?> type, String topic) {
        return new PersonalRecords(mongo, type, topic);
    }

    /** @param paths of the title in the record; the first that leads to a text counts */
    public PersonalRecords titled(String... paths) {
        titles = RecordTitles.within(paths);
        return this;
    }

    /** @param reference the field with the id of the object that has the title, at this path */
    public PersonalRecords titled(String reference, Class<?> of, String path) {
        titles = RecordTitles.of(mongo, reference, of, path);
        return this;
    }

    /**
     * Declares objects that some people must not see.
     *
     * @param reference the field with the id of the object
     * @param hiddenFrom the condition for objects that a person must not see
     */
    public PersonalRecords hidden(String reference, Class<?> of, Function<PersonId, Criteria> hiddenFrom) {
        requireField(reference);
        hidden = new HiddenRecords.Rule(mongo, reference, of, hiddenFrom);
        return this;
    }

    /**
     * Declares texts of which each read has an entry in the audit trail.
     *
     * @param operation as the trail names it
     * @param reference the field with the id of the object that the entry is about
     */
    public PersonalRecords recorded(String operation, String reference) {
        requireField(reference);
        recorder = (stored, item) -> item.recorded(new RecordedRead(operation, stored.getString(reference)));
        return this;
    }

    private void requireField(String reference) {
        if (!RecordPaths.types(type).containsKey(reference)) {
            throw new IllegalArgumentException("%s has no field %s".formatted(type.getSimpleName(), reference));
        }
    }

    /** Declares a field with the person who did something. */
    public PersonalRecords actor(String field, String description, String... texts) {
        return mention(field, PersonalRecords::id, true, description, texts);
    }

    /** Declares a field with a person whom others named. Nothing beside it is the person's. */
    public PersonalRecords named(String field, String description) {
        return mention(field, PersonalRecords::id, false, description);
    }

    /**
     * Declares a field with people whom others named, in whose stead the record may have others now. The history has
     * them as text, so that only {@link #findWithoutIndex} finds those who are not in the field any more.
     */
    public PersonalRecords namedBefore(String field, String description) {
        inHistory.add(PersonInHistory.of(type, field, description));
        return named(field, description);
    }

    /** Declares a field with a person to whom something was done. When that was, and what, is theirs to know. */
    public PersonalRecords affected(String field, String description, String... texts) {
        return mention(field, PersonalRecords::id, true, description, texts);
    }

    /** Declares a field with an email address. */
    public PersonalRecords address(String field, String description, String... texts) {
        return mention(field, DataSubject::email, true, description, texts);
    }

    /** Declares a field with a hash of an email address. */
    public PersonalRecords hashedAddress(String field, UnaryOperator<String> hash, String description) {
        return mention(
                field, subject -> subject.email() == null ? null : hash.apply(subject.email()), true, description);
    }

    private static @Nullable String id(DataSubject subject) {
        return subject.person() == null ? null : subject.person().value();
    }

    private PersonalRecords mention(
            String field,
            Function<DataSubject, @Nullable String> holds,
            boolean isActor,
            String description,
            String... texts) {
        var paths = RecordPaths.ending(type, field);
        mentions.add(
                new PersonMention(field, paths, RecordPaths.days(type), holds, isActor, description, List.of(texts)));
        return this;
    }

    /** Without this, erasure leaves the records: the id of an account that is deleted leads to nobody. */
    public PersonalRecords erasedBy(Consumer<DataSubject> how) {
        eraser = how;
        return this;
    }

    public PersonalRecords deletedOnErasure() {
        return erasedBy(subject -> anywhere(subject).ifPresent(which -> Batches.remove(mongo, which, type)));
    }

    public PersonalRecords keptWhile(Function<PersonId, Optional<String>> reason) {
        obstacle = reason;
        return this;
    }

    Class<?> type() {
        return type;
    }

    boolean hides() {
        return hidden != null;
    }

    List<PersonMention> mentions() {
        return mentions;
    }

    List<PersonInHistory> inHistory() {
        return inHistory;
    }

    @Override
    public void erase(DataSubject subject) {
        eraser.accept(subject);
    }

    @Override
    public List<String> obstacles(PersonId person) {
        return obstacle.apply(person).stream().toList();
    }

    @Override
    public List<Item> find(DataSubject subject) {
        Function<Document, String> title = titles.lookup();
        HiddenRecords unseen = unseen(subject);
        Set<Item> found = new LinkedHashSet<>();
        anywhere(subject)
                .ifPresent(which -> read(
                        which,
                        stored -> unseen.without(
                                        stored,
                                        mentions.stream()
                                                .flatMap(mention ->
                                                        mention.items(stored, subject, topic, title.apply(stored))))
                                .map(item -> recorder.apply(stored, item))
                                .forEach(found::add)));
        return List.copyOf(found);
    }

    @Override
    public List<Item> findWithoutIndex(DataSubject subject) {
        PersonId person = subject.person();
        if (person == null || inHistory.isEmpty()) {
            return List.of();
        }
        Function<Document, String> title = titles.lookup();
        HiddenRecords unseen = unseen(subject);
        Set<Item> found = new LinkedHashSet<>();
        PersonInHistory.search(mongo, type, inHistory, person, stored -> {
            var items =
                    inHistory.stream().flatMap(declared -> declared.items(stored, person, topic, title.apply(stored)));
            unseen.without(stored, items).forEach(found::add);
        });
        return List.copyOf(found);
    }

    private HiddenRecords unseen(DataSubject subject) {
        return hidden == null
                ? HiddenRecords.none()
                : hidden.from(subject.person(), Caller.current().id());
    }

    /** An officer can have some hundred thousand entries in the trail, so each batch has the time of a command. */
    private void read(Criteria which, Consumer<Document> action) {
        mongo.execute(type, documents -> {
            documents
                    .find(which.getCriteriaObject())
                    .batchSize(BATCH_SIZE)
                    .timeoutMode(TimeoutMode.ITERATION)
                    .forEach(action);
            return true;
        });
    }

    /** The index of a field may hold only the documents with that field, and then the condition must say so. */
    private Optional<Criteria> anywhere(DataSubject subject) {
        List<Criteria> fields = mentions.stream()
                .flatMap(mention -> Stream.ofNullable(mention.value(subject))
                        .flatMap(value -> mention.paths().stream()
                                .map(path -> Criteria.where(path).in(value).exists(true))))
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Criteria().orOperator(fields));
    }
}
