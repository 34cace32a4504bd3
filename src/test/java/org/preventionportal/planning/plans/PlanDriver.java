package org.preventionportal.planning.plans;

import java.time.LocalDate;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** Plans a quarter. */
public final class PlanDriver {

    private final Portal portal;

    public PlanDriver(Portal portal) {
        this.portal = portal;
    }

    /** A plan as it was changed. */
    public record Plan(String id, int version) {

        public Input input() {
            return Input.of("quarterPlanId", id).with("version", version);
        }
    }

    public static Input creation(String name) {
        return Input.of("name", name)
                .with("day", LocalDate.now(LondonTime.ZONE).toString())
                .withKey();
    }

    /** A plan of a quarter of which officers have all days: a suggestion gives them no more than what is left. */
    public Plan createdForTheNextQuarter() {
        return created(Quarter.of(LocalDate.now(LondonTime.ZONE)).endsOn().plusDays(1));
    }

    Plan created(LocalDate day) {
        return change("planning/createQuarterPlan", creation("Cold spots first").with("day", day.toString()));
    }

    public Plan created() {
        return change("planning/createQuarterPlan", creation("Cold spots first"));
    }

    public Plan change(String mutation, Input input) {
        return portal.change(Account.MANAGER, mutation, input, "quarterPlan", Plan.class);
    }

    public static Input accept(Plan plan, Task task, Account officer) {
        return plan.input().with("taskId", task.id()).with("action", "ACCEPT").with("officerId", officer.id());
    }

    public static Input defer(Plan plan, Task task, String until) {
        return plan.input().with("taskId", task.id()).with("action", "DEFER").with("until", until);
    }

    public static Input decline(Plan plan, Task task) {
        return plan.input().with("taskId", task.id()).with("action", "DECLINE").with("reason", "OUTSIDE_REMIT");
    }
}
