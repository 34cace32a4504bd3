/**
 * Owns tasks: requests of partners, the decisions on them, their order and their delivery.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which state may follow which: {@link org.preventionportal.tasks.progress.TaskState}.
 *   <li>What partners and officers may do in each state: {@link org.preventionportal.tasks.RequestTransitions}, {@link
 *       org.preventionportal.tasks.DecisionTransitions}, {@link org.preventionportal.tasks.JoiningTransitions}, {@link
 *       org.preventionportal.tasks.DeliveryTransitions}.
 *   <li>Which tasks a caller sees: {@link org.preventionportal.tasks.records.TaskScope}, and how much of each: {@link
 *       org.preventionportal.tasks.records.TaskView}. Only {@link org.preventionportal.tasks.access.TaskRecords} and
 *       {@link org.preventionportal.tasks.access.QueueRecords} read tasks without a caller, for the service itself.
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "notifications",
            "partners",
            "audit",
            "search",
            "files",
            "files :: cleaning",
            "safeguarding",
            "capacity",
            "access",
            "platform"
        })
package org.preventionportal.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
