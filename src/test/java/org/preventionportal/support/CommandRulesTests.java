package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'tasks', filter: {}}",
                "{find: 'tasks', filter: {state: 'DRAFT', _id: {$in: []}}}",
                "{find: 'tasks', filter: {$and: [{a: 1}, {}]}}",
                "{find: 'ballots', filter: {answers: {$eq: {}}}}",
                "{find: 'tasks', filter: {'a.b': 1, a: {$elemMatch: {b: 1, c: null}}}}",
                "{find: 'tasks', filter: {$and: [{a: {$elemMatch: {b: 1}}}, {_id: {$gt: ''}}]}}",
                "{find: 'tasks', filter: {a: {$elemMatch: {b: {$gt: 1, $lt: 2}}}}}",
                "{count: 'tasks', query: {}}",
                "{aggregate: 'tasks', pipeline: [{$match: {}}, {$group: {_id: '$a'}}], cursor: {batchSize: 1000}}",
                "{aggregate: 'tasks', pipeline: [{$facet: {a: [{$match: {b: 1}}]}}], cursor: {batchSize: 1000}}",
                "{aggregate: 'tasks', pipeline: [{$match: {}}, {$group: {_id: 1, n: {$sum: 1}}}], cursor: {}}",
                "{findAndModify: 'tasks', query: {_id: 'a'}, update: {$inc: {n: 1}}, upsert: false}",
                "{update: 'tasks', updates: [{q: {a: 1}, u: {$set: {a: {}}}}]}",
                "{update: 'tasks', updates: [{q: {_id: 'a'}, u: {$set: {a: 1}}, upsert: true}]}",
                "{update: 'tasks', updates: [{q: {a: 1}, u: {$set: {a: 2}}, multi: false}]}",
                "{update: 'tasks', updates: [{q: {_id: {$in: ['a', 'b']}}, u: {$set: {a: 2}}, multi: true}]}",
                "{delete: 'tasks', deletes: [{q: {a: 1}, limit: 1}]}",
                "{delete: 'tasks', deletes: [{q: {_id: 'a'}, limit: 0}]}",
                "{delete: 'tasks', deletes: [{q: {$and: [{_id: {$in: ['a']}}, {a: 1}]}, limit: 0}]}",
                "{delete: 'library.chunks', deletes: [{q: {files_id: 'a'}, limit: 0}]}",
                "{createIndexes: 'tasks', indexes: []}",
                "{createIndexes: 'tasks', indexes: [], maxTimeMS: 1700000}",
                "{insert: 'tasks', documents: [{a: {}}]}"
            })
    void allows(String command) {
        assertThat(CommandRules.violations(BsonDocument.parse(command))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'tasks', filter: {task: {}}}",
                "{find: 'tasks', filter: {$and: [{a: 1}, {task: {}}]}}",
                "{find: 'tasks', filter: {joined: {$elemMatch: {}}}}",
                "{find: 'tasks', filter: {a: {$elemMatch: {b: 1, c: null}}}}",
                "{find: 'tasks', filter: {$and: [{a: {$elemMatch: {b: 1}}}]}}",
                "{find: 'tasks', filter: {a: {$not: {}}}}",
                "{count: 'tasks', query: {a: {}}}",
                "{distinct: 'tasks', key: 'a', query: {a: {}}}",
                "{findAndModify: 'tasks', query: {a: {}}, update: {$set: {a: 1}}}",
                "{findAndModify: 'tasks', query: {_id: 'a'}, update: {$inc: {n: 1}}, upsert: true}",
                "{update: 'tasks', updates: [{q: {_id: 'a'}, u: {$inc: {n: 1}}, upsert: true}]}",
                "{aggregate: 'tasks', pipeline: [{$match: {a: {}}}], cursor: {batchSize: 1000}}",
                "{aggregate: 'tasks', pipeline: [{$group: {_id: '$a'}}], cursor: {}}",
                "{aggregate: 'tasks', pipeline: [{$facet: {a: [{$match: {b: {}}}]}}], cursor: {batchSize: 1000}}",
                """
                {aggregate: 'a', pipeline: [{$lookup: {from: 'b', pipeline: [{$match: {c: {}}}], as: 'd'}}],
                cursor: {batchSize: 1000}}""",
                """
                {aggregate: 'a', pipeline: [{$unionWith: {coll: 'b', pipeline: [{$match: {c: {}}}]}}],
                cursor: {batchSize: 1000}}""",
                "{update: 'tasks', updates: [{q: {a: {}}, u: {$set: {a: 1}}}]}",
                "{update: 'tasks', updates: [{q: {_id: 'a'}, u: {}}, {q: {a: 1}, u: {$set: {a: 2}}, multi: true}]}",
                "{update: 'tasks', updates: [{q: {}, u: {$set: {a: 2}}, multi: true}]}",
                "{update: 'tasks', updates: [{q: {_id: {$gt: 'a'}}, u: {$set: {a: 2}}, multi: true}]}",
                "{update: 'tasks', updates: [{q: {$or: [{_id: 'a'}, {a: 1}]}, u: {$set: {a: 2}}, multi: true}]}",
                "{delete: 'tasks', deletes: [{q: {}, limit: 0}]}",
                "{delete: 'tasks', deletes: [{q: {a: 1}, limit: 0}]}",
                "{delete: 'tasks', deletes: [{q: {_id: /^tsk_/}, limit: 0}]}",
                "{delete: 'tasks', deletes: [{q: {_id: {$in: ['a', /^tsk_/]}}, limit: 0}]}",
                "{delete: 'tasks', deletes: [{q: {_id: {$eq: null}}, limit: 0}]}",
                "{delete: 'library.chunks', deletes: [{q: {files_id: null}, limit: 0}]}",
                "{delete: 'library.chunks', deletes: [{q: {n: 0}, limit: 0}]}",
                "{createIndexes: 'tasks', indexes: [], maxTimeMS: 1990}"
            })
    void reports(String command) {
        assertThat(CommandRules.violations(BsonDocument.parse(command))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {CommandRules.MAX_IDS, CommandRules.MAX_IDS + 1})
    void allowsSoManyIds(int ids) {
        String named = IntStream.range(0, ids).mapToObj("'%d'"::formatted).collect(Collectors.joining(","));
        List<String> found = CommandRules.violations(
                BsonDocument.parse("{delete: 'tasks', deletes: [{q: {_id: {$in: [%s]}}, limit: 0}]}".formatted(named)));
        assertThat(found.isEmpty()).isEqualTo(ids == CommandRules.MAX_IDS);
    }
}
