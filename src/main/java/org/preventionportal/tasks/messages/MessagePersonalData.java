package org.preventionportal.tasks.messages;

import java.util.List;
import org.preventionportal.access.DataSubject;
import org.preventionportal.access.PersonalDataSource;
import org.preventionportal.access.PersonalRecords;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.tasks.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Says what conversations keep about a person. Messages are records of the programme and stay without a name. */
@Configuration(proxyBeanMethods = false)
class MessagePersonalData {

    @Bean
    PersonalRecords messageData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, TaskMessage.class, "Messages and notes")
                .titled("task", Task.class, "need.title")
                .actor("author", "You wrote a message or a note", "text");
    }

    @Bean
    PersonalDataSource readMarkData(MongoOperations mongo) {
        return new PersonalDataSource() {
            @Override
            public List<Item> find(DataSubject subject) {
                return subject.person() == null
                        ? List.of()
                        : mongo.find(Query.query(marks(subject)), ReadMark.class).stream()
                                .map(mark -> new Item(
                                        "Messages and notes",
                                        "",
                                        "You have read the messages of a task, or a document, up to this time",
                                        mark.upTo(),
                                        List.of()))
                                .toList();
            }

            @Override
            public void erase(DataSubject subject) {
                if (subject.person() != null) {
                    Batches.remove(mongo, marks(subject), ReadMark.class);
                }
            }
        };
    }

    private static Criteria marks(DataSubject subject) {
        return Criteria.where("_id").regex(" " + subject.person() + "$");
    }
}
