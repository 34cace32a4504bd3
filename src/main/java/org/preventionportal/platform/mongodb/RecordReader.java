package org.preventionportal.platform.mongodb;

import com.mongodb.MongoClientSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;

/** Reads one document as a record: see {@link StoredRecords} for which way. */
final class RecordReader<T> {

    private static final Logger log = LoggerFactory.getLogger(RecordReader.class);

    static final CodecRegistry CODECS = CodecRegistries.fromRegistries(
            CodecRegistries.fromProviders(new IdCodecs()), MongoClientSettings.getDefaultCodecRegistry());

    private static final ClassValue<Boolean> READ_BY_DRIVER = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.isRecord()
                    && Stream.of(type.getRecordComponents())
                            .anyMatch(component -> component.getAccessor().isAnnotationPresent(BsonId.class));
        }
    };

    private final Class<T> type;
    private final String collection;
    private final Function<RawBsonDocument, T> read;
    private final Predicate<String> isAskedFor;

    /**
     * @param query whose projection says which fields may be missing
     * @param from what the documents are stored as
     */
    RecordReader(MongoOperations mongo, Query query, Class<?> from, Class<T> type) {
        this.type = type;
        this.collection = mongo.getCollectionName(from);
        this.read = reader(mongo.getConverter(), type);
        Predicate<String> asked = askedFor(query.getFieldsObject());
        Map<String, Boolean> known = new HashMap<>(); // the same fields are missing in each row
        this.isAskedFor = path -> known.computeIfAbsent(path, asked::test);
    }

    private static <T> Function<RawBsonDocument, T> reader(MongoConverter converter, Class<T> type) {
        if (READ_BY_DRIVER.get(type)) {
            Codec<T> codec = CODECS.get(type);
            return stored -> stored.decode(codec);
        }
        Codec<Document> documents = CODECS.get(Document.class);
        return stored -> converter.read(type, stored.decode(documents));
    }

    /** @param fields a projection: paths with 1 if only these are asked for, with 0 if all others are */
    private static Predicate<String> askedFor(Document fields) {
        boolean areIncluded = fields.containsValue(1);
        return path -> fields.isEmpty()
                || areIncluded
                        == fields.keySet().stream()
                                .anyMatch(named -> path.equals(named) || path.startsWith(named + "."));
    }

    /** @throws UnreadableDocument if the document does not fit the record; the log names it */
    T read(RawBsonDocument stored) {
        T value;
        try {
            value = read.apply(stored);
        } catch (UnreadableDocument named) {
            throw named;
        } catch (RuntimeException _) { // its message may quote what is stored
            throw unreadable(collection, type, stored);
        }
        List<String> missing = RecordFields.missing(value);
        if (!missing.isEmpty() && missing.stream().anyMatch(isAskedFor)) {
            throw unreadable(
                    collection, stored, missing.stream().filter(isAskedFor).toList());
        }
        return value;
    }

    static UnreadableDocument unreadable(String collection, Class<?> type, BsonDocument stored) {
        return unreadable(
                collection,
                stored,
                RecordFields.unreadable(type, stored).stream().toList());
    }

    private static UnreadableDocument unreadable(String collection, BsonDocument stored, List<String> fields) {
        var failure = new UnreadableDocument(collection, id(stored), fields);
        log.error("{}", failure.getMessage());
        return failure;
    }

    private static String id(BsonDocument stored) {
        return stored.isString("_id") ? stored.getString("_id").getValue() : String.valueOf(stored.get("_id"));
    }

    /** Every {@link Id} is stored as its plain string. */
    private static final class IdCodecs implements CodecProvider {

        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return Id.class.isAssignableFrom(type) ? new IdCodec<>(type, IdConversions.reader(type)) : null;
        }
    }

    private record IdCodec<T>(Class<T> getEncoderClass, Function<String, T> id) implements Codec<T> {

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return id.apply(reader.readString());
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(((Id) value).value());
        }
    }
}
