package org.preventionportal.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Publishes the scheduled versions of one kind of content. {@link ScheduledPublication} calls it. */
public interface ScheduledContent {

    /**
     * Finds the scheduled versions whose day has come; see {@link Drafts#dueBy}.
     *
     * @return by the id of the content, what publishes the version, unless somebody has changed it meanwhile
     */
    Map<String, Runnable> due(Instant at, LocalDate today);
}
