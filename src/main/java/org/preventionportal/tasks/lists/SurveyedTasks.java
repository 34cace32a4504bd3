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
     * Closes the running event forms of sessions that a change has removed, also on days from which these had moved,
     * and of those that the end of the task cancels. Regular work closes those that stay open after a crash.
     */
    void closeEventForms(Task changed, LocalDate today);
}
