package org.preventionportal.tasks;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names tasks in the audit trail. */
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
                List.of("need", "title"));
    }
}
