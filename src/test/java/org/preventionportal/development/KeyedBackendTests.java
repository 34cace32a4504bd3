package org.preventionportal.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedBackendTests {

    private static final List<Document> STORED = List.of(
            new Document("_id", "one").append("state", "NEW").append("place", new Document("region", "WALES")),
            new Document("_id", "two").append("state", "OLD").append("states", List.of("NEW", "OLD")),
            new Document("_id", "three").append("state", null),
            new Document("_id", "four").append("state", 4));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {state: 'NEW'}                                        | one
                    {state: 'OLD', states: 'NEW'}                         | two
                    {states: 'OLD'}                                       | two
                    {'place.region': 'WALES'}                             | one
                    {$and: [{state: 'NEW'}, {'place.region': 'WALES'}]}   | one
                    {$and: [{state: 'NEW'}, {states: 'NEW'}]}             |
                    {$or: [{state: 'NEW'}, {states: 'NEW'}]}              | one,two
                    {state: null}                                         | three
                    {state: 4}                                            | four
                    {state: {$ne: 'NEW'}}                                 | two,three,four
                    {state: 'GONE'}                                       |
                    """)
    void textsAreFound(String query, @Nullable String ids) {
        assertThat(found(query)).isEqualTo(ids == null ? List.of() : List.of(ids.split(",")));
    }

    private static List<String> found(String query) {
        try (var server = MongoStandIn.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var collection = client.getDatabase("keyed-test").getCollection("documents");
            collection.insertMany(STORED);
            return collection
                    .find(Document.parse(query))
                    .map(document -> document.getString("_id"))
                    .into(new ArrayList<>());
        }
    }
}
