package org.preventionportal.tasks;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.access.TaskReaders;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.tasks.need.Intelligence;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Tasks as the caller may see them, row by row and, for intelligence, field by field. */
@Service
@Validated
class TaskReading {

    private final Tasks tasks;
    private final PartnerRegister partners;

    TaskReading(Tasks tasks, PartnerRegister partners) {
        this.tasks = tasks;
        this.partners = partners;
    }

    @TaskReaders
    public Optional<Task> find(TaskId id, Caller caller) {
        return tasks.find(id, caller);
    }

    @TaskReaders
    public Window<Task> page(@Valid TaskFilter filter, Caller caller, ScrollSubrange range) {
        return tasks.page(filter, caller, range);
    }

    @SignedIn
    public Map<PartnerId, Partner> partners(List<Task> tasks, Caller caller) {
        return partners.find(
                tasks.stream().map(Task::partnerId).filter(Objects::nonNull).toList(), caller);
    }

    /** Those in the requesting organisation who see the request, the region's officers and the managers see the words. */
    @SignedIn
    public @Nullable Intelligence words(Task task, Caller caller) {
        boolean own = task.isRequested() && task.isSharedWith(caller);
        return own || caller.decidesFor(task.region()) ? task.need().intelligence() : null;
    }
}
