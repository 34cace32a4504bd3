package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails a test during which the application sent a command that breaks {@link CommandRules}. */
class CommandCheck implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        var commands = SpringExtension.getApplicationContext(context).getBean(CheckedCommands.class);
        assertThat(commands.takeViolations())
                .as("commands that break the rules for commands to MongoDB")
                .isEmpty();
    }
}
