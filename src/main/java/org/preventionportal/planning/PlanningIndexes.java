package org.preventionportal.planning;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of planning, each with the query that it serves. */
@Component
class PlanningIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on("inKindSupport", "task", "{'task': 1, 'createdAt': 1}", "Lists the in-kind support of tasks."),
                Index.ofPerson("inKindSupport", "createdBy", "createdBy"),
                Index.on(
                        "quarterPlans",
                        "newest",
                        "{'createdAt': -1, '_id': 1}",
                        "Lists plans for programme managers, the newest first."),
                Index.on(
                        "quarterPlans",
                        "shared",
                        "{'isShared': 1, 'createdAt': -1, '_id': 1}",
                        "Lists shared plans for officers, the newest first."),
                Index.on(
                        "quarterPlans",
                        "pendingNotification",
                        "{'pendingNotification': 1}",
                        "Finds shared plans about which emails are still to be sent."),
                Index.on(
                        "quarterPlanComments",
                        "pendingNotification",
                        "{'pendingNotification': 1}",
                        "Finds comments about which emails are still to be sent."),
                Index.on(
                        "quarterPlanComments",
                        "author",
                        "{'author': 1, 'plan': 1}",
                        "Finds the plans on which a person has commented."),
                Index.on(
                        "quarterPlanComments",
                        "plan",
                        "{'plan': 1, 'createdAt': -1, '_id': 1}",
                        "Lists the comments on a plan, the newest first."),
                Index.on(
                        "taskEfforts", "latest", "{'updatedAt': -1}", "Finds the last tasks whose days were recorded."),
                Index.ofPerson("taskEfforts", "updatedBy", "updatedBy"),
                Index.ofPerson("taskEfforts", "earlierBy", "earlier.updatedBy"));
    }
}
