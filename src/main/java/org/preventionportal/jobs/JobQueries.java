package org.preventionportal.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.access.roles.SignedIn;
import org.springframework.stereotype.Service;

/** Lists for administrators the jobs of the portal, and counts those that fail or are overdue. */
@Service
class JobQueries {

    private final JobRuns runs;

    JobQueries(JobRuns runs) {
        this.runs = runs;
    }

    @Admins
    public List<Job> list() {
        return runs.all();
    }

    /** Null for everybody but administrators. */
    @SignedIn
    public @Nullable Integer countFaults(Caller caller) {
        return caller.has(Role.ADMIN) ? runs.countFaults() : null;
    }
}
