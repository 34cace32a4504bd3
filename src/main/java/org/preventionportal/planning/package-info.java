/**
 * Owns planning: how many days tasks take, what officers have free, and plans for a quarter.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>How many days a task takes: {@link org.preventionportal.planning.effort.Efforts}
 *   <li>What an officer has free in a quarter: {@link org.preventionportal.planning.quarter.OfficerLoad}
 *   <li>Who fits a task best, and why: {@link org.preventionportal.planning.quarter.AssignmentOption}
 *   <li>The forecast of a plan: {@link org.preventionportal.planning.plans.PlanForecast}
 *   <li>Which requests to accept in it: {@link org.preventionportal.planning.suggestion.SuggestionSearch}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tasks",
            "tasks :: access",
            "tasks :: activities",
            "tasks :: lists",
            "tasks :: need",
            "tasks :: priority",
            "tasks :: progress",
            "tasks :: queue",
            "tasks :: records",
            "partners",
            "tables :: writing",
            "audit",
            "safeguarding",
            "capacity",
            "notifications",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
