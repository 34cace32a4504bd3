package org.preventionportal.reporting.definitions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Every figure that there is; what each means stands in {@code reporting/figures.properties}. An id keeps its meaning:
 * what is counted otherwise gets another id.
 */
public enum FigureKind {
    TASKS_REQUESTED("tasks.requested", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_DECIDED("tasks.decided", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_COMPLETED("tasks.completed", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_TARGET("tasks.target", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_AGAINST_TARGET("tasks.completed-against-target", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_ONGOING("tasks.ongoing", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_NOT_COMPLETED("tasks.not-completed", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_NOT_COMPLETED_BY_REASON("tasks.not-completed-by-reason", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_OFFICERS("tasks.officers", FigureTopic.TASKS, FigureUnit.OFFICERS),
    TASKS_COMPLETED_BY_KIND("tasks.completed-by-kind", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_COMPLETED_BY_REGION("tasks.completed-by-region", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_COMPLETED_BY_PARTNER_KIND("tasks.completed-by-partner-kind", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_REQUESTED_BY_KIND("tasks.requested-by-kind", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_REQUESTED_BY_REGION("tasks.requested-by-region", FigureTopic.TASKS, FigureUnit.TASKS),
    TASKS_REQUESTED_BY_PARTNER_KIND("tasks.requested-by-partner-kind", FigureTopic.TASKS, FigureUnit.TASKS),
    REACH_DELIVERED("reach.delivered", FigureTopic.REACH, FigureUnit.PEOPLE),
    REACH_DELIVERED_BY_METHOD("reach.delivered-by-method", FigureTopic.REACH, FigureUnit.PEOPLE),
    REACH_PLANNED("reach.planned", FigureTopic.REACH, FigureUnit.PEOPLE),
    REACH_PLANNED_BY_METHOD("reach.planned-by-method", FigureTopic.REACH, FigureUnit.PEOPLE),
    REACH_EXPECTED("reach.expected", FigureTopic.REACH, FigureUnit.PEOPLE),
    REACH_EXPECTED_BY_METHOD("reach.expected-by-method", FigureTopic.REACH, FigureUnit.PEOPLE),
    REACH_POTENTIAL("reach.potential", FigureTopic.REACH, FigureUnit.VIEWS_AND_COPIES),
    THEMES_REQUESTED("themes.requested", FigureTopic.THEMES, FigureUnit.MENTIONS),
    THEMES_COMPLETED("themes.completed", FigureTopic.THEMES, FigureUnit.MENTIONS),
    ACKNOWLEDGED_IN_TIME("service-times.acknowledged-in-time", FigureTopic.SERVICE_TIMES, FigureUnit.TASKS),
    ACKNOWLEDGED_MEDIAN("service-times.acknowledged-median", FigureTopic.SERVICE_TIMES, FigureUnit.WORKING_DAYS),
    ACKNOWLEDGED_NINETIETH("service-times.acknowledged-90th", FigureTopic.SERVICE_TIMES, FigureUnit.WORKING_DAYS),
    DECIDED_IN_TIME("service-times.decided-in-time", FigureTopic.SERVICE_TIMES, FigureUnit.TASKS),
    DECIDED_MEDIAN("service-times.decided-median", FigureTopic.SERVICE_TIMES, FigureUnit.WORKING_DAYS),
    DECIDED_NINETIETH("service-times.decided-90th", FigureTopic.SERVICE_TIMES, FigureUnit.WORKING_DAYS),
    DEMAND_NOT_MET("demand.not-met", FigureTopic.DEMAND, FigureUnit.TASKS),
    DEMAND_NOT_MET_BY_REGION("demand.not-met-by-region", FigureTopic.DEMAND, FigureUnit.TASKS),
    DEMAND_DECLINED_BY_REASON("demand.declined-by-reason", FigureTopic.DEMAND, FigureUnit.TASKS),
    DEMAND_WITHDRAWN_BY_REASON("demand.withdrawn-by-reason", FigureTopic.DEMAND, FigureUnit.TASKS),
    SPREAD_EVENNESS("spread.of-even-share", FigureTopic.SPREAD, FigureUnit.RATIO),
    SPREAD_GINI("spread.gini", FigureTopic.SPREAD, FigureUnit.RATIO),
    SPREAD_COLD_REGIONS("spread.cold-regions", FigureTopic.SPREAD, FigureUnit.TASKS),
    SPREAD_COLD_THEMES("spread.cold-themes", FigureTopic.SPREAD, FigureUnit.TASKS),
    RESOURCES_MADE("resources.made", FigureTopic.RESOURCES, FigureUnit.RESOURCES),
    RESOURCES_USED("resources.used", FigureTopic.RESOURCES, FigureUnit.RESOURCES),
    RESOURCES_TASKS("resources.uses", FigureTopic.RESOURCES, FigureUnit.TASKS),
    RESOURCES_INSTEAD("resources.met-instead", FigureTopic.RESOURCES, FigureUnit.TASKS),
    OUTCOMES_BY_KIND("outcomes.by-kind", FigureTopic.OUTCOMES, FigureUnit.OUTCOMES),
    OUTCOMES_BY_EVIDENCE("outcomes.by-evidence", FigureTopic.OUTCOMES, FigureUnit.OUTCOMES),
    OUTCOMES_BY_VERIFICATION("outcomes.by-verification", FigureTopic.OUTCOMES, FigureUnit.OUTCOMES),
    OUTCOMES_BY_SIGNIFICANCE("outcomes.by-significance", FigureTopic.OUTCOMES, FigureUnit.OUTCOMES),
    SURVEYS_RESPONSES("surveys.responses", FigureTopic.SURVEYS, FigureUnit.PEOPLE),
    SURVEYS_COMPLETE("surveys.complete", FigureTopic.SURVEYS, FigureUnit.PEOPLE),
    SURVEYS_PARTIAL("surveys.partial", FigureTopic.SURVEYS, FigureUnit.PEOPLE),
    SURVEYS_AGREEMENT("surveys.agreement", FigureTopic.SURVEYS, FigureUnit.PEOPLE),
    SURVEYS_RESPONDENTS("surveys.respondents", FigureTopic.SURVEYS, FigureUnit.PEOPLE);

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("reporting.figures", Locale.ROOT);

    private final String id;
    private final FigureTopic topic;
    private final FigureUnit unit;

    FigureKind(String id, FigureTopic topic, FigureUnit unit) {
        this.id = id;
        this.topic = topic;
        this.unit = unit;
    }

    public static Optional<FigureKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public FigureTopic topic() {
        return topic;
    }

    public FigureUnit unit() {
        return unit;
    }

    public String title() {
        return WORDS.getString(id);
    }

    public String definition() {
        return WORDS.getString(id + ".definition");
    }

    /** What its base is, in words; null where it has none. */
    public @Nullable String base() {
        String key = id + ".base";
        return WORDS.containsKey(key) ? WORDS.getString(key) : null;
    }
}
