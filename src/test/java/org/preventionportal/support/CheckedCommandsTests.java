package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class CheckedCommandsTests {

    private final CheckedCommands commands = new CheckedCommands();

    @Test
    void aCommandThatARuleCannotReadIsAViolation() {
        commands.commandStarted(find("{find: 'things', filter: {$and: 1}}"));

        assertThat(commands.takeViolations()).singleElement().asString().contains("A rule failed", "$and");
    }

    @Test
    void aCommandThatKeepsTheRulesIsNone() {
        commands.commandStarted(find("{find: 'things', filter: {_id: 1}}"));

        assertThat(commands.takeViolations()).isEmpty();
    }

    private static CommandStartedEvent find(String command) {
        return new CommandStartedEvent(
                null,
                1,
                1,
                new ConnectionDescription(new ServerId(new ClusterId(), new ServerAddress())),
                "test",
                "find",
                BsonDocument.parse(command));
    }
}
