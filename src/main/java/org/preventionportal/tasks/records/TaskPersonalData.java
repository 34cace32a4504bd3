package org.preventionportal.tasks.records;

import java.util.Optional;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Says what tasks keep about a person. Drafts belong to their author alone and are erased. */
@Configuration(proxyBeanMethods = false)
class TaskPersonalData {

    @Bean
    PersonalRecords taskData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Task.class, "Tasks and requests")
                .titled("need.title")
                .hidden("_id", Task.class, Exclusion::anyOf)
                .actor("author", "You entered the task, or joined it for your organisation")
                .actor("actor", "You did something to the task", "text")
                .actor("updatedBy", "You recorded an activity")
                .actor("createdBy", "You set the priority, or excluded somebody", "reason")
                .actor("liftedBy", "You lifted an exclusion", "liftingReason")
                .named("person", "You must not see the task, or had not to")
                .namedBefore("officer", "You are or were the officer who delivers the task")
                .namedBefore("colleagues", "A colleague shared the task with you")
                .erasedBy(subject -> eraseDrafts(mongo, subject))
                .keptWhile(person -> caseload(mongo, person));
    }

    private static void eraseDrafts(MongoOperations mongo, DataSubject subject) {
        if (subject.person() != null) {
            var drafts = Criteria.where("origin.author")
                    .is(subject.person().value())
                    .and("progress.state")
                    .is(TaskState.DRAFT);
            Batches.remove(mongo, drafts, Task.class);
        }
    }

    private static Optional<String> caseload(MongoOperations mongo, PersonId person) {
        var running = Criteria.where("progress.officer")
                .is(person.value())
                .and("progress.state")
                .in(TaskState.COMMITTED);
        long tasks = mongo.count(Query.query(running), Task.class);
        return tasks == 0
                ? Optional.empty()
                : Optional.of("They deliver tasks that have not ended (%,d). Hand over their caseload first."
                        .formatted(tasks));
    }
}
