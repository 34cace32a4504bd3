package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preventionportal.platform.mongodb.Indexes.Index;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexInfo;

/** That no index is built later, or under the limit of a query, is a rule for the commands of every test. */
@SliceTest
class IndexBuildTests {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private DeclaredIndexes declared;

    @Autowired
    private CheckedCommands commands;

    @Test
    void everyDeclaredIndexIsThere() {
        assertThat(declared.all()).hasSizeGreaterThan(50).allSatisfy(index -> {
            var stored = mongo.indexOps(index.collection()).getIndexInfo().stream()
                    .filter(info -> info.getName().equals(index.name()))
                    .toList();
            assertThat(stored)
                    .extracting(IndexInfo::isUnique)
                    .containsExactly(index.options().getBoolean("unique", false));
        });
    }

    @Test
    void allAreBuiltAtTheStartByOneCommandForEachCollection() {
        assertThat(commands.builds())
                .extracting(command -> command.getString("createIndexes").getValue())
                .containsExactlyInAnyOrderElementsOf(declared.all().stream()
                        .map(Index::collection)
                        .distinct()
                        .toList());
        assertThat(commands.builds())
                .extracting(command -> command.getNumber("maxTimeMS").longValue())
                .allMatch(limit -> limit > 25 * 60 * 1000);
    }
}
