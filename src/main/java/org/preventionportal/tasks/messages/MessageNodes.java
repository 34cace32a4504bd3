package org.preventionportal.tasks.messages;

import org.preventionportal.access.Nodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds messages and notes by their ids. */
@Configuration(proxyBeanMethods = false)
class MessageNodes {

    @Bean
    Nodes nodesOfMessages(Conversations conversations) {
        return Nodes.of(TaskMessage.PREFIX, conversations::find);
    }

    @Bean
    Nodes nodesOfNotes(Conversations conversations) {
        return Nodes.of(TaskMessage.NOTE_PREFIX, conversations::find);
    }
}
