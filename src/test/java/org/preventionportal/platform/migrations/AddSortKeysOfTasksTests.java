package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Tasks of earlier releases are sorted as if this one had saved them. */
@SliceTest
class AddSortKeysOfTasksTests {

    @Autowired
    private Given given;

    @Autowired
    private MongoDatabaseFactory factory;

    @Test
    void tasksGetTheKeysOfASave() {
        given.partnersOnly();
        given.requestedAs("“Étude” of exits");
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        List<String> saved = keys();
        assertThat(saved).hasSize(2).contains("etude of exits, northumberland county council");
        CheckedCommands.exempt(() -> factory.getMongoDatabase()
                .getCollection("tasks")
                .updateMany(exists("_id"), combine(unset("sortTitle"), unset("origin.partnerSortName"))));
        assertThat(keys()).containsExactly("null, null", "null, null");

        new AddSortKeysOfTasks().run(factory.getMongoDatabase());

        assertThat(keys()).isEqualTo(saved);
    }

    private List<String> keys() {
        return factory.getMongoDatabase()
                .getCollection("tasks")
                .find(exists("_id"))
                .sort(new Document("_id", 1))
                .map(task -> "%s, %s"
                        .formatted(
                                task.get("sortTitle"), task.getEmbedded(List.of("origin", "partnerSortName"), "null")))
                .into(new ArrayList<>());
    }
}
