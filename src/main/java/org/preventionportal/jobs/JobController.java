package org.preventionportal.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class JobController {

    private final JobQueries queries;

    JobController(JobQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    List<Job> jobs() {
        return queries.list();
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Integer failingJobCount(Caller caller) {
        return queries.countFaults(caller);
    }
}
