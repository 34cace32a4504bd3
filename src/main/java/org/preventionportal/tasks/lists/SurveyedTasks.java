package org.preventionportal.tasks.lists;

import java.util.Collection;
import java.util.Set;
import org.preventionportal.tasks.TaskId;

/** Says about which tasks there are surveys. The module of surveys implements it. */
public interface SurveyedTasks {

    /** Those of the tasks that have a survey about them alone. */
    Set<TaskId> among(Collection<TaskId> tasks);
}
