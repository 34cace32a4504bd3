package org.preventionportal.platform.mongodb;

import com.mongodb.MongoClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads documents into records. Those with a {@link BsonId} are read by the driver's codec in one pass, for lists that
 * are read all day: Spring Data's mapping makes a map of each document first, and takes several times as long. Such a
 * record and the records in it are public, none is generic, and the id of each has {@link BsonId}. Everything else is
 * read by Spring Data, which also writes all documents; {@code StoredRecordsTests} checks that both read the same.
 *
 * <p>Uses the condition, projection, order and limit of a query, with the names of fields as they are stored, and
 * nothing else of it.
 */
public final class StoredRecords {

    private static final CodecRegistry CODECS = CodecRegistries.fromRegistries(
            CodecRegistries.fromProviders(new IdCodecs()), MongoClientSettings.getDefaultCodecRegistry());

    private static final ClassValue<Boolean> READ_BY_DRIVER = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.isRecord()
                    && Stream.of(type.getRecordComponents())
                            .anyMatch(component -> component.getAccessor().isAnnotationPresent(BsonId.class));
        }
    };

    private StoredRecords() {}

    public static <T> List<T> find(MongoOperations mongo, Query query, Class<T> type) {
        return find(mongo, query, type, (value, _) -> value);
    }

    public static <T> Optional<T> findOne(MongoOperations mongo, Query query, Class<T> type) {
        return find(mongo, query.limit(1), type).stream().findFirst();
    }

    /** @param row makes the result of a record and of what it was read from, as far as the query asked for it */
    public static <T, R> List<R> find(
            MongoOperations mongo, Query query, Class<T> type, BiFunction<T, RawBsonDocument, R> row) {
        Function<RawBsonDocument, T> reader = reader(mongo.getConverter(), type);
        return Objects.requireNonNull(mongo.execute(
                type,
                collection -> collection
                        .withDocumentClass(RawBsonDocument.class)
                        .find(stored(query.getQueryObject(), mongo.getConverter()))
                        .projection(query.getFieldsObject())
                        .sort(query.getSortObject())
                        .limit(query.getLimit())
                        .map(stored -> row.apply(reader.apply(stored), stored))
                        .into(new ArrayList<>())));
    }

    /** Values as they are stored. Spring Data's own mapper throws an exception for each nested name that it reads. */
    private static Document stored(Document criteria, MongoConverter converter) {
        return (Document) Objects.requireNonNull(converter.convertToMongoType(criteria));
    }

    private static <T> Function<RawBsonDocument, T> reader(MongoConverter converter, Class<T> type) {
        if (READ_BY_DRIVER.get(type)) {
            Codec<T> codec = CODECS.get(type);
            return stored -> stored.decode(codec);
        }
        Codec<Document> documents = CODECS.get(Document.class);
        return stored -> converter.read(type, stored.decode(documents));
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
