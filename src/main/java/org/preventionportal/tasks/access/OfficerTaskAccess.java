package org.preventionportal.tasks.access;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/** Limits which tasks officers may change to their regions. Programme managers may change every task. */
@Component
public class OfficerTaskAccess {

    private final Tasks tasks;
    private final Directory directory;

    OfficerTaskAccess(Tasks tasks, Directory directory) {
        this.tasks = tasks;
        this.directory = directory;
    }

    /** @throws Refusal if the task does not exist, is in another region or has another version */
    public Task load(TaskId id, long version, Caller caller) {
        return TaskView.requireVersion(load(id, caller), version, caller);
    }

    /** Loads a task for additions that need no version. */
    public Task load(TaskId id, Caller caller) {
        Task task = tasks.find(id, caller).orElseThrow(() -> Refusal.notFound("taskId", "task"));
        requireRegion("taskId", task.region(), caller);
        return task;
    }

    public void requireRegion(String field, Region region, Caller caller) {
        if (!caller.decidesFor(region)) {
            throw new Refusal(UserError.input(
                    field,
                    ErrorCode.NOT_ALLOWED,
                    "%s is not one of your regions. Only its officers and programme managers can do this."
                            .formatted(region.label())));
        }
    }

    /** The named officer of the region, or the caller if nobody is named. */
    public PersonId officer(@Nullable PersonId named, Region region, Caller caller) {
        if (named == null || named.equals(caller.id())) {
            if (caller.has(Role.OFFICER) && region.isCoveredBy(caller.regions())) {
                return caller.id();
            }
            throw new Refusal(UserError.input(
                    "officerId", ErrorCode.REQUIRED, "Choose an officer of the region to deliver the task."));
        }
        return directory.officers().stream()
                .filter(officer -> officer.person().equals(named))
                .filter(officer -> officer.covers(region))
                .findFirst()
                .orElseThrow(() -> new Refusal(UserError.input(
                        "officerId", ErrorCode.INVALID, "Choose an officer of %s.".formatted(region.label()))))
                .person();
    }
}
