package org.preventionportal.jobs;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Shows to administrators whether a job does its work. */
record Job(JobName name, JobState state, @Nullable Instant lastSucceededAt) {

    static final Comparator<Job> FAULTS_FIRST = Comparator.comparing(Job::state).thenComparing(Job::name);

    static Job of(JobName name, JobRun run, Instant now) {
        return new Job(name, run.state(now, name.maxDuration()), run.succeededAt());
    }
}
