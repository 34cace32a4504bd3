package org.preventionportal.tasks.messages;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what conversations keep about a person. Messages are records of the programme and stay without a name. */
@Configuration(proxyBeanMethods = false)
class MessagePersonalData {

    @Bean
    PersonalRecords messageData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, TaskMessage.class, "Messages and notes")
                .titled("task", Task.class, "need.title")
                .hidden("task", Task.class, Exclusion::anyOf)
                .recorded("readNotes", "task")
                .actor("author", "You wrote a message or a note", "text");
    }

    @Bean
    PersonalRecords readMarkData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, ReadMark.class, "Messages and notes")
                .actor("person", "You have read the messages of a task, or a document, up to this time")
                .deletedOnErasure();
    }
}
