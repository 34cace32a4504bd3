package org.preventionportal.tasks;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.ObjectReferences;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names tasks in the audit trail, and finds them there by their references. */
@Configuration(proxyBeanMethods = false)
class TaskTitles {

    @Bean
    StoredTitles titlesOfTasks(MongoOperations mongo) {
        return new StoredTitles(
                mongo,
                TaskId.PREFIX,
                "tasks",
                () -> new Criteria()
                        .andOperator(
                                Criteria.where("progress.state").ne("DRAFT"),
                                Exclusion.noneOf(Caller.current().id())),
                List.of(List.of("reference"), List.of("need", "title")));
    }

    @Bean
    ObjectReferences referencesOfTasks(TaskReferences references) {
        return typed -> TaskReference.read(typed).flatMap(references::owner).map(TaskId::value);
    }
}
