package org.preventionportal.tasks;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Directory;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.stereotype.Component;

/** The boundary of what officers and managers may change: an officer's own regions, everything for a manager. */
@Component
public class StaffTaskAccess {

    private final Tasks tasks;
    private final Directory directory;

    StaffTaskAccess(Tasks tasks, Directory directory) {
        this.tasks = tasks;
        this.directory = directory;
    }

    /** @throws Refusal where there is none, or it is in another region, or the version is stale */
    public Task load(TaskId id, long version, Caller caller) {
        Task task = load(id, caller);
        if (!task.isVersion(version)) {
            throw Refusal.conflict(task);
        }
        return task;
    }

    /** For what may be added to a task whatever its version. */
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
                    "%s is not your region. Its officers or a manager decide this.".formatted(region.label())));
        }
    }

    /** Whoever is named has to be an officer of the region; who is not named is the caller. */
    public PersonId officer(@Nullable PersonId named, Region region, Caller caller) {
        if (named == null || named.equals(caller.id())) {
            if (caller.has(Role.OFFICER)
                    && (region == Region.NATIONAL || caller.regions().contains(region))) {
                return caller.id();
            }
            throw new Refusal(UserError.input(
                    "officerId", ErrorCode.REQUIRED, "Name the officer of the region who will deliver it."));
        }
        return directory.officers().stream()
                .filter(officer -> officer.person().equals(named))
                .filter(officer ->
                        region == Region.NATIONAL || officer.regions().contains(region))
                .findFirst()
                .orElseThrow(() -> new Refusal(UserError.input(
                        "officerId", ErrorCode.INVALID, "Name an officer of %s.".formatted(region.label()))))
                .person();
    }
}
