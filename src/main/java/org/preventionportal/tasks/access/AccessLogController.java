package org.preventionportal.tasks.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccessLogController {

    private final AccessLog log;

    AccessLogController(AccessLog log) {
        this.log = log;
    }

    @SchemaMapping
    @Nullable
    List<AccessLogEntry> accessLog(Task task, Caller caller) {
        return log.find(task, caller);
    }

    @SchemaMapping
    boolean viewerCanReadAccessLog(Task task, Caller caller) {
        return log.isReadable(task, caller);
    }
}
