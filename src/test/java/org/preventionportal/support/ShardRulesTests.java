package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'tasks', filter: {_id: 'a'}}",
                "{find: 'tasks', filter: {$and: [{_id: {$in: ['a', 'b']}}, {'need.title': 'b'}]}}",
                "{find: 'tasks', filter: {'origin.partner': 'a', 'need.title': 'b'}}",
                "{find: 'tasks', filter: {$or: [{'origin.partner': 'a'}, {'coBeneficiaries.partner': 'a'}]}}",
                "{find: 'tasks', filter: {}}",
                "{find: 'tasks', filter: {'progress.state': {$ne: 'DRAFT'}}, sort: {'origin.createdAt': -1}}",
                "{find: 'tasks', filter: {$or: [{state: {$ne: 'a'}}, {b: 1}]}, sort: {'origin.createdAt': -1}}",
                "{find: 'tasks', filter: {_id: {$gt: 'a'}}, sort: {_id: 1}}",
                "{find: 'ballots', filter: {key: 'a'}}",
                "{distinct: 'taskLinks', key: 'task', query: {}}",
                "{distinct: 'tasks', key: 'progress.officer'}",
                "{aggregate: 'tasks', pipeline: [{$match: {'progress.requestedAt': {$gte: 1}}}]}",
                "{aggregate: 'tasks', pipeline: [{$group: {_id: '$need.region'}}]}",
                "{findAndModify: 'outbox', query: {_id: 'a', state: 'WAITING'}}",
                "{update: 'tasks', updates: [{q: {_id: 'a', version: 1}, u: {}}]}",
                "{update: 'tasks', updates: [{q: {'need.region': 'a'}, u: {$inc: {'queuePosition.priority': 1}}}]}",
                "{delete: 'participants', deletes: [{q: {_id: {$in: ['a']}, email: 'a'}, limit: 0}]}"
            })
    void allows(String command) {
        assertThat(ShardRules.violation(BsonDocument.parse(command))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'tasks', filter: {'need.title': 'a'}}",
                "{find: 'tasks', filter: {'need.title': 'a'}, sort: {'origin.createdAt': -1}}",
                "{find: 'tasks', filter: {$or: [{'origin.partner': 'a'}, {'need.title': 'a'}]}}",
                "{find: 'tasks', filter: {'progress.state': {$ne: 'DRAFT'}}, sort: {'need.title': 1}}",
                "{find: 'tasks', filter: {_id: {$gt: 'a'}, 'need.title': 'a'}, sort: {_id: 1}}",
                "{find: 'messages', filter: {text: 'a'}}",
                "{distinct: 'audit', key: 'actor', query: {correlationId: 'a'}}",
                "{distinct: 'tasks', key: '_id', query: {'need.region': 'WALES'}}",
                "{find: 'tasks', filter: {_id: /^tsk_/, 'need.title': 'a'}}",
                "{find: 'tasks', filter: {_id: {$in: ['a', /^tsk_/]}, 'need.title': 'a'}}",
                "{delete: 'participants', deletes: [{q: {_id: null}, limit: 1}]}",
                "{aggregate: 'tasks', pipeline: [{$match: {'need.title': 'a'}}]}",
                "{findAndModify: 'outbox', query: {state: 'WAITING'}}",
                "{update: 'tasks', updates: [{q: {'progress.state': 'DRAFT'}, u: {}}]}",
                "{update: 'tasks', updates: [{q: {_id: 'a'}, u: {}}, {q: {'origin.partner': 'a'}, u: {}}]}",
                "{delete: 'participants', deletes: [{q: {task: 'a'}, limit: 0}]}"
            })
    void reports(String command) {
        assertThat(ShardRules.violation(BsonDocument.parse(command))).isPresent();
    }
}
