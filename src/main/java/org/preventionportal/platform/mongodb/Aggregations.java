package org.preventionportal.platform.mongodb;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.facet;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.aggregation.FacetOperation;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Sends every aggregation of the service, with a batch size: MongoDB's default of 101 would take a second command for a
 * longer answer.
 */
public final class Aggregations {

    private static final String COUNT = "count";
    private static final String PIPELINE = "pipeline";

    private static final int BATCH_SIZE = 1000;
    private static final Codec<Document> DOCUMENTS = RecordReader.CODECS.get(Document.class);

    private static final ClassValue<Boolean> READ_BY_DRIVER = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isReadByDriver(type);
        }
    };

    private Aggregations() {}

    /**
     * Runs the stages. Names of fields are those of the documents, not those of the records. Long results that are read
     * often should be public records whose id has {@link BsonId}: the driver's codec reads these. Spring Data takes
     * several times as long (see {@link StoredRecords}).
     *
     * @param from the documents that are aggregated
     * @param to a document of the result
     */
    public static <T> List<T> run(
            MongoOperations mongo, Class<?> from, Class<T> to, List<? extends AggregationOperation> stages) {
        List<RawBsonDocument> stored = stored(mongo, stages);
        Function<RawBsonDocument, T> reader = reader(mongo.getConverter(), to);
        return Objects.requireNonNull(mongo.execute(
                from,
                collection -> collection
                        .aggregate(stored, RawBsonDocument.class)
                        .batchSize(BATCH_SIZE)
                        .map(reader::apply)
                        .into(new ArrayList<>())));
    }

    /**
     * Runs several aggregations of the same documents by one command.
     *
     * @param any holds for every document that one of them looks at, so that an index narrows what is read
     * @param pipelines the stages of each
     * @return what each of them found
     */
    public static <T> List<List<T>> runAll(
            MongoOperations mongo,
            Class<?> from,
            Class<T> to,
            Criteria any,
            List<? extends List<? extends AggregationOperation>> pipelines) {
        FacetOperation facets = facet();
        for (int i = 0; i < pipelines.size(); i++) {
            facets = facets.and(pipelines.get(i).toArray(AggregationOperation[]::new))
                    .as(PIPELINE + i);
        }
        RawBsonDocument found = run(mongo, from, RawBsonDocument.class, List.of(match(any), facets))
                .getFirst();
        Function<RawBsonDocument, T> reader = reader(mongo.getConverter(), to);
        return IntStream.range(0, pipelines.size())
                .mapToObj(i -> found.getArray(PIPELINE + i).stream()
                        .map(each -> reader.apply((RawBsonDocument) each))
                        .toList())
                .toList();
    }

    /** The collection's own codecs would be built anew for each aggregation that gives it others. */
    private static <T> Function<RawBsonDocument, T> reader(MongoConverter converter, Class<T> to) {
        if (READ_BY_DRIVER.get(to)) {
            Codec<T> codec = RecordReader.CODECS.get(to);
            return found -> found.decode(codec);
        }
        return found -> converter.read(to, found.decode(DOCUMENTS));
    }

    /** The codec reads public types, but not records whose id only Spring Data knows: it would read that id as null. */
    static boolean isReadByDriver(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (!type.isRecord()
                        || Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getAccessor)
                                .filter(Aggregations::isId)
                                .allMatch(id -> id.isAnnotationPresent(BsonId.class)));
    }

    private static boolean isId(Method accessor) {
        return accessor.getName().equals("id") || accessor.isAnnotationPresent(Id.class);
    }

    /**
     * The stages with all values as they are stored. They are encoded here once: the driver would encode the last one a
     * second time, to see whether it writes a collection.
     */
    private static List<RawBsonDocument> stored(MongoOperations mongo, List<? extends AggregationOperation> stages) {
        return Aggregation.newAggregation(stages).toPipeline(Aggregation.DEFAULT_CONTEXT).stream()
                .map(stage -> new RawBsonDocument(StoredValues.of(stage, mongo.getConverter()), DOCUMENTS))
                .toList();
    }

    /**
     * Counts the documents of each group at once, by one command. One document may be in several groups.
     *
     * @param any holds for every document of a group, so that an index narrows what is read
     */
    public static <K extends Enum<K>> Map<K, Integer> count(
            MongoOperations mongo, Class<?> from, Criteria any, Map<K, Criteria> groups) {
        Map<String, Criteria> named = new HashMap<>();
        groups.forEach((group, which) -> named.put(group.name(), which));
        Map<String, Integer> found = countNamed(mongo, from, any, named);
        Map<K, Integer> counts = new TreeMap<>();
        groups.keySet().forEach(group -> counts.put(group, found.getOrDefault(group.name(), 0)));
        return counts;
    }

    /** As {@link #count}, for groups that are no enum. */
    public static Map<String, Integer> countNamed(
            MongoOperations mongo, Class<?> from, Criteria any, Map<String, Criteria> groups) {
        FacetOperation facets = facet();
        for (Map.Entry<String, Criteria> one : groups.entrySet()) {
            facets =
                    facets.and(match(one.getValue()), group().count().as(COUNT)).as(one.getKey());
        }
        Document found =
                run(mongo, from, Document.class, List.of(match(any), facets)).getFirst();
        Map<String, Integer> counts = new HashMap<>();
        groups.keySet().forEach(group -> counts.put(group, number(found.getList(group, Document.class))));
        return counts;
    }

    private static int number(List<Document> counted) {
        return counted.isEmpty()
                ? 0
                : counted.getFirst().get(COUNT, Number.class).intValue();
    }
}
