package org.preventionportal.tasks.lists;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/**
 * Says about which tasks there are surveys, and closes those of sessions that do not take place. The module of surveys
 * implements it.
 */
public interface SurveyedTasks {

    /**
     * Those of the tasks that have a survey about them alone, or that a rolling campaign asks about.
     *
     * @param tasks completed ones that the caller sees, perhaps without parts that a list left out
     */
    Set<TaskId> among(Collection<Task> tasks, Caller caller);

    /**
     * Closes the running event forms of days on which a task had a session before a change, and has none any more. One
     * that stays open after a crash closes by itself a week after the day.
     */
    void closeEventForms(Task before, Task changed, LocalDate today);
}
