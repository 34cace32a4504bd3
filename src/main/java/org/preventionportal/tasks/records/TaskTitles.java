package org.preventionportal.tasks.records;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.ObjectReferences;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Names tasks in the audit trail, and finds them there by their references and titles. */
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
                SearchTerms.FIELD,
                List.of("reference"),
                List.of("need", "title"));
    }

    @Bean
    ObjectReferences referencesOfTasks(MongoOperations mongo) {
        return typed -> TaskReference.read(typed).flatMap(reference -> find(mongo, reference));
    }

    private static Optional<String> find(MongoOperations mongo, TaskReference reference) {
        var one = Query.query(Criteria.where("reference").is(reference.value()));
        one.fields().include("_id");
        return Optional.ofNullable(mongo.findOne(one, Document.class, "tasks")).map(task -> task.getString("_id"));
    }
}
