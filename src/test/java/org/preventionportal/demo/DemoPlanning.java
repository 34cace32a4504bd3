package org.preventionportal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.support.Account;
import org.springframework.context.ApplicationContext;

/**
 * Enters through the API how many days a week two officers have, an absence, and two plans for the next quarter, of
 * which one is shared and has a comment.
 */
public final class DemoPlanning {

    private static final String CAPACITY = "officerCapacity";
    private static final String PLAN = "quarterPlan";

    private final DemoApi api;
    private final LocalDate today;

    public DemoPlanning(ApplicationContext context) {
        this.api = new DemoApi(context);
        this.today = LocalDate.ofInstant(context.getBean(Clock.class).instant(), ZoneOffset.UTC);
    }

    void load() {
        Object plan = api.getAs(Account.MANAGER, () -> {
            planDays(Account.OFFICER_NORTH_EAST, 2.5);
            recordAbsence(Account.OFFICER_SOUTH_EAST, planDays(Account.OFFICER_SOUTH_EAST, 3));
            suggest(create("Two for each region"), Map.of("maxPerRegion", 2, "defersOthers", true));
            return share(suggest(create("All that fits"), Map.of()));
        });
        api.as(Account.OFFICER_NORTH_EAST, () -> comment(plan));
    }

    private Object planDays(Account officer, double daysPerWeek) {
        Map<String, Object> input = Map.of("officerId", officer.id().value(), "version", 0, "daysPerWeek", daysPerWeek);
        return version(api.change("updateOfficerCapacity", input, CAPACITY, "version"));
    }

    private void recordAbsence(Account officer, Object version) {
        Map<String, Object> input = Map.of(
                "officerId",
                officer.id().value(),
                "version",
                version,
                "startsOn",
                today.plusWeeks(2).toString(),
                "endsOn",
                today.plusWeeks(3).toString(),
                "deputyId",
                Account.OFFICER_AND_EVALUATOR.id().value());
        api.change("recordAbsence", input, CAPACITY, "version");
    }

    private Map<?, ?> create(String name) {
        LocalDate day = today.plus(1, IsoFields.QUARTER_YEARS);
        return api.create("createQuarterPlan", Map.of("name", name, "day", day.toString()), PLAN, "id version");
    }

    private Map<?, ?> suggest(Map<?, ?> plan, Map<String, Object> limits) {
        Map<String, Object> input = new HashMap<>(limits);
        input.put("quarterPlanId", id(plan));
        input.put("version", version(plan));
        return api.change("suggestPlannedDecisions", input, PLAN, "id version");
    }

    private Object share(Map<?, ?> plan) {
        Map<String, Object> input = Map.of("quarterPlanId", id(plan), "version", version(plan));
        return id(api.change("shareQuarterPlan", input, PLAN, "id"));
    }

    private void comment(Object plan) {
        String text = "Wales is still a cold spot. Could the next training go there?";
        api.create("commentOnQuarterPlan", Map.of("quarterPlanId", plan, "text", text), PLAN, "id");
    }

    private static Object id(Map<?, ?> plan) {
        return field(plan, "id");
    }

    private static Object version(Map<?, ?> changed) {
        return field(changed, "version");
    }

    private static Object field(Map<?, ?> changed, String name) {
        return Objects.requireNonNull(changed.get(name));
    }
}
