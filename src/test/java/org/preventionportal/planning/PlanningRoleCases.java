package org.preventionportal.planning;

import java.util.Map;
import org.preventionportal.planning.plans.PlanDriver;
import org.preventionportal.planning.plans.PlanDriver.Plan;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;
import org.preventionportal.tasks.Task;

/** The operations of planning for the role table. */
public final class PlanningRoleCases {

    private final Portal portal;
    private final Given given;
    private final PlanDriver plans;

    public PlanningRoleCases(Portal portal, Given given) {
        this.portal = portal;
        this.given = given;
        this.plans = new PlanDriver(portal);
    }

    public RoleCases all() {
        return new RoleCases()
                .query("planning/quarterCapacity", Map::of)
                .add("Task.effort", "planning/taskEffort", "task.effort", this::requested)
                .add("Partner.daysSpent", "planning/daysSpent", "partner.daysSpent", this::ofNorth)
                .add("Partner.inKindDays", "planning/inKindDays", "partner.inKindDays", this::ofNorth)
                .add("Task.assignmentOptions", "planning/assignmentOptions", "task.assignmentOptions", this::requested)
                .mutation(
                        "planning/updateTaskEffort",
                        () -> Input.of("taskId", task().id()).with("version", 0).with("daysSpent", 1))
                .mutation(
                        "planning/updateKindEffort",
                        () -> Input.of("kind", "WORKSHOP")
                                .with("version", 0)
                                .with("days", 3)
                                .with("reason", "Most last two days."))
                .add("Task.inKindSupport", "planning/inKindSupport", "task.inKindSupport", () -> {
                    Task task = task();
                    support(task);
                    return Map.of("id", task.id());
                })
                .mutation("planning/recordInKindSupport", () -> venue(task()))
                .mutation("planning/removeInKindSupport", () -> {
                    Task task = task();
                    return Input.of("taskId", task.id()).with("inKindSupportKey", support(task));
                })
                .query("planning/quarterPlan", () -> Map.of("id", shared().id()))
                .query("planning/quarterPlans", () -> {
                    plans.created();
                    return Map.of();
                })
                .mutation("planning/createQuarterPlan", () -> PlanDriver.creation("Cold spots first"))
                .mutation(
                        "planning/copyQuarterPlan",
                        () -> Input.of("quarterPlanId", plans.created().id())
                                .with("name", "Another one")
                                .withKey())
                .mutation("planning/planDecision", () -> PlanDriver.decline(plans.created(), task()))
                .mutation("planning/removePlannedDecision", this::planned)
                .mutation("planning/suggestPlannedDecisions", () -> {
                    task();
                    return plans.createdForTheNextQuarter().input();
                })
                .mutation("planning/shareQuarterPlan", () -> plans.created().input())
                .mutation(
                        "planning/commentOnQuarterPlan",
                        () -> Input.of("quarterPlanId", shared().id())
                                .with("text", "Wales first")
                                .withKey())
                .mutation("planning/deleteQuarterPlan", () -> plans.created().input());
    }

    private static Input venue(Task task) {
        return Input.of("taskId", task.id())
                .with("partnerId", Given.NORTH)
                .with("kind", "VENUE")
                .withKey();
    }

    private String support(Task task) {
        return portal.change(
                Account.MANAGER,
                "planning/recordInKindSupport",
                venue(task),
                "task.inKindSupport[0].key",
                String.class);
    }

    private Plan shared() {
        return plans.change("planning/shareQuarterPlan", plans.created().input());
    }

    private Input planned() {
        Task task = task();
        Plan plan = plans.change("planning/planDecision", PlanDriver.decline(plans.created(), task));
        return plan.input().with("taskId", task.id());
    }

    private Task task() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private Map<String, ?> ofNorth() {
        task();
        return Map.of("id", Given.NORTH);
    }

    private Map<String, ?> requested() {
        return Map.of("id", task().id());
    }
}
