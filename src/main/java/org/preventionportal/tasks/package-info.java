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
 *   <li>Which planned days the end of a task cancels: {@link org.preventionportal.tasks.TaskSessions}.
 *   <li>Which tasks a caller sees: {@link org.preventionportal.tasks.records.TaskScope}, and how much of each: {@link
 *       org.preventionportal.tasks.records.TaskView}.
 *   <li>What is read without that scope; the service that reads checks the role:
 *       <ul>
 *         <li>what the service itself reads and stores: {@link org.preventionportal.tasks.access.TaskRecords}, {@link
 *             org.preventionportal.tasks.queue.QueueRecords}
 *         <li>tasks that another is compared with, as {@link org.preventionportal.tasks.joining} shows them: {@code
 *             ComparedTasks}
 *         <li>tasks that people are to be notified of: {@code PendingTasks} of {@link
 *             org.preventionportal.tasks.notifications}
 *         <li>what the order of the queue follows from: {@code QueueOrder}, {@code Portfolio} and {@code
 *             QueuePartnerNames} of {@link org.preventionportal.tasks.queue}
 *         <li>counts, and the completed tasks of surveys: {@link org.preventionportal.tasks.indicators}
 *         <li>the tasks that exclude a person, and the people who are or were officers: {@code Tasks.excluding}, {@code
 *             TaskOfficers}
 *         <li>how many tasks wait for a handover, without those that exclude the reader: {@code FormerOfficers}
 *         <li>what is kept about a person: {@code TaskPersonalData} and its like in other packages
 *       </ul>
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "notifications",
            "partners",
            "audit",
            "search",
            "tables :: writing",
            "files",
            "files :: cleaning",
            "safeguarding",
            "capacity",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
