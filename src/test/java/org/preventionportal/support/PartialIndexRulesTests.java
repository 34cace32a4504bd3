package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialIndexRulesTests {

    private final PartialIndexRules rules = new PartialIndexRules();

    @BeforeEach
    void learn() {
        rules.learn(BsonDocument.parse("""
                {createIndexes: 'things', indexes: [
                    {name: 'all', key: {all: 1}},
                    {name: 'some', key: {some: 1, _id: 1}, partialFilterExpression: {some: {$exists: true}}}]}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'things', filter: {some: {$gte: 1, $exists: true}}}",
                "{find: 'things', filter: {$or: [{all: 1}, {some: {$in: [1], $exists: true}}]}}",
                "{find: 'things', filter: {some: {$not: {$gt: 1}}}}",
                "{find: 'things', filter: {some: null}}",
                "{find: 'things', filter: {all: {$in: [1, 2]}}, projection: {some: 1}, sort: {some: 1}}",
                "{find: 'things', filter: {all: 1}, projection: {query: 1}}",
                "{find: 'others', filter: {some: 1}}",
                "{find: 'things'}",
                "{update: 'things', updates: [{q: {all: 1}, u: {$set: {some: 1}}}]}",
                "{aggregate: 'things', pipeline: [{$match: {all: 1}}, {$group: {_id: '$some'}}]}"
            })
    void allows(String command) {
        assertThat(rules.violation(BsonDocument.parse(command))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'things', filter: {some: 1}}",
                "{find: 'things', filter: {some: {$gte: 1}}}",
                "{find: 'things', projection: {query: 1}, filter: {some: 1}}",
                "{find: 'things', filter: {$and: [{all: 1}, {$or: [{all: 2}, {some: {$in: [1]}}]}]}}",
                "{count: 'things', query: {some: {$lt: 1, $ne: 0}}}",
                "{update: 'things', updates: [{q: {some: 1}, u: {$set: {all: 1}}}]}",
                "{aggregate: 'things', pipeline: [{$facet: {a: [{$match: {some: 1}}]}}]}"
            })
    void reports(String command) {
        assertThat(rules.violation(BsonDocument.parse(command)))
                .hasValueSatisfying(violation -> assertThat(violation).contains("some"));
    }
}
