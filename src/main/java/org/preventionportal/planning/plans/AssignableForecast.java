package org.preventionportal.planning.plans;

import java.util.List;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.tasks.Task;

/** Shows a task that a plan can give to an officer. */
interface AssignableForecast {

    Task task();

    /** What it takes in the quarter. */
    double days();

    /** What the officers to choose from have free after the other decisions of the plan. */
    List<OfficerLoad> loads();

    /** Whether officers have more to deliver than these count. */
    boolean hasMoreTasks();
}
