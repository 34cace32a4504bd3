package org.preventionportal.reporting.definitions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Lists every indicator; its words are in {@code reporting/indicators.properties}. A key never changes its meaning:
 * what is counted differently gets another key.
 */
public enum IndicatorDefinition {
    TASKS_REQUESTED("tasks.requested", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_DECIDED("tasks.decided", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_COMPLETED("tasks.completed", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_TARGET("tasks.target", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_AGAINST_TARGET("tasks.completed-against-target", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_ONGOING("tasks.ongoing", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_NOT_COMPLETED("tasks.not-completed", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_NOT_COMPLETED_BY_REASON("tasks.not-completed-by-reason", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_OFFICERS("tasks.officers", IndicatorTopic.TASKS, IndicatorUnit.OFFICERS),
    TASKS_COMPLETED_BY_KIND("tasks.completed-by-kind", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_COMPLETED_BY_REGION("tasks.completed-by-region", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_COMPLETED_BY_PARTNER_KIND("tasks.completed-by-partner-kind", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_REQUESTED_BY_KIND("tasks.requested-by-kind", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_REQUESTED_BY_REGION("tasks.requested-by-region", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    TASKS_REQUESTED_BY_PARTNER_KIND("tasks.requested-by-partner-kind", IndicatorTopic.TASKS, IndicatorUnit.TASKS),
    DOCUMENTS_REVIEWED("tasks.documents-reviewed", IndicatorTopic.TASKS, IndicatorUnit.DOCUMENTS),
    STRATEGY_FEEDBACK("tasks.strategy-feedback", IndicatorTopic.TASKS, IndicatorUnit.PIECES_OF_FEEDBACK),
    REACH_DELIVERED("reach.delivered", IndicatorTopic.REACH, IndicatorUnit.PEOPLE),
    REACH_DELIVERED_BY_METHOD("reach.delivered-by-method", IndicatorTopic.REACH, IndicatorUnit.PEOPLE),
    REACH_PLANNED("reach.planned", IndicatorTopic.REACH, IndicatorUnit.PEOPLE),
    REACH_PLANNED_BY_METHOD("reach.planned-by-method", IndicatorTopic.REACH, IndicatorUnit.PEOPLE),
    REACH_EXPECTED("reach.expected", IndicatorTopic.REACH, IndicatorUnit.PEOPLE),
    REACH_EXPECTED_BY_METHOD("reach.expected-by-method", IndicatorTopic.REACH, IndicatorUnit.PEOPLE),
    REACH_POTENTIAL("reach.potential", IndicatorTopic.REACH, IndicatorUnit.VIEWS_AND_COPIES),
    THEMES_REQUESTED("themes.requested", IndicatorTopic.THEMES, IndicatorUnit.MENTIONS),
    THEMES_COMPLETED("themes.completed", IndicatorTopic.THEMES, IndicatorUnit.MENTIONS),
    ACKNOWLEDGED_IN_TIME("response-times.acknowledged-in-time", IndicatorTopic.RESPONSE_TIMES, IndicatorUnit.TASKS),
    ACKNOWLEDGED_MEDIAN(
            "response-times.acknowledged-median", IndicatorTopic.RESPONSE_TIMES, IndicatorUnit.WORKING_DAYS),
    ACKNOWLEDGED_NINETIETH(
            "response-times.acknowledged-90th", IndicatorTopic.RESPONSE_TIMES, IndicatorUnit.WORKING_DAYS),
    DECIDED_IN_TIME("response-times.decided-in-time", IndicatorTopic.RESPONSE_TIMES, IndicatorUnit.TASKS),
    DECIDED_MEDIAN("response-times.decided-median", IndicatorTopic.RESPONSE_TIMES, IndicatorUnit.WORKING_DAYS),
    DECIDED_NINETIETH("response-times.decided-90th", IndicatorTopic.RESPONSE_TIMES, IndicatorUnit.WORKING_DAYS),
    DEMAND_NOT_MET("demand.not-met", IndicatorTopic.DEMAND, IndicatorUnit.TASKS),
    DEMAND_NOT_MET_BY_REGION("demand.not-met-by-region", IndicatorTopic.DEMAND, IndicatorUnit.TASKS),
    DEMAND_DECLINED_BY_REASON("demand.declined-by-reason", IndicatorTopic.DEMAND, IndicatorUnit.TASKS),
    DEMAND_WITHDRAWN_BY_REASON("demand.withdrawn-by-reason", IndicatorTopic.DEMAND, IndicatorUnit.TASKS),
    SPREAD_EVENNESS("spread.of-even-share", IndicatorTopic.SPREAD, IndicatorUnit.RATIO),
    SPREAD_GINI("spread.gini", IndicatorTopic.SPREAD, IndicatorUnit.RATIO),
    SPREAD_COLD_REGIONS("spread.cold-regions", IndicatorTopic.SPREAD, IndicatorUnit.TASKS),
    SPREAD_COLD_THEMES("spread.cold-themes", IndicatorTopic.SPREAD, IndicatorUnit.TASKS),
    RESOURCES_MADE("resources.made", IndicatorTopic.RESOURCES, IndicatorUnit.RESOURCES),
    RESOURCES_USED("resources.used", IndicatorTopic.RESOURCES, IndicatorUnit.RESOURCES),
    RESOURCES_TASKS("resources.uses", IndicatorTopic.RESOURCES, IndicatorUnit.TASKS),
    RESOURCES_INSTEAD("resources.met-instead", IndicatorTopic.RESOURCES, IndicatorUnit.TASKS),
    OUTCOMES_BY_KIND("outcomes.by-kind", IndicatorTopic.OUTCOMES, IndicatorUnit.OUTCOMES),
    OUTCOMES_BY_EVIDENCE("outcomes.by-evidence", IndicatorTopic.OUTCOMES, IndicatorUnit.OUTCOMES),
    OUTCOMES_BY_VERIFICATION("outcomes.by-verification", IndicatorTopic.OUTCOMES, IndicatorUnit.OUTCOMES),
    OUTCOMES_BY_SIGNIFICANCE("outcomes.by-significance", IndicatorTopic.OUTCOMES, IndicatorUnit.OUTCOMES),
    SURVEYS_RESPONSES("surveys.responses", IndicatorTopic.SURVEYS, IndicatorUnit.PEOPLE),
    SURVEYS_COMPLETE("surveys.complete", IndicatorTopic.SURVEYS, IndicatorUnit.PEOPLE),
    SURVEYS_PARTIAL("surveys.partial", IndicatorTopic.SURVEYS, IndicatorUnit.PEOPLE),
    SURVEYS_AGREEMENT("surveys.agreement", IndicatorTopic.SURVEYS, IndicatorUnit.PEOPLE),
    SURVEYS_ANSWERS("surveys.answers", IndicatorTopic.SURVEYS, IndicatorUnit.ANSWERS),
    SURVEYS_RESPONDENTS("surveys.respondents", IndicatorTopic.SURVEYS, IndicatorUnit.PEOPLE);

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("reporting.indicators", Locale.ROOT);

    private final String key;
    private final IndicatorTopic topic;
    private final IndicatorUnit unit;

    IndicatorDefinition(String id, IndicatorTopic topic, IndicatorUnit unit) {
        this.key = id;
        this.topic = topic;
        this.unit = unit;
    }

    public static Optional<IndicatorDefinition> of(String id) {
        return Arrays.stream(values())
                .filter(definition -> definition.key.equals(id))
                .findFirst();
    }

    public String key() {
        return key;
    }

    public IndicatorTopic topic() {
        return topic;
    }

    public IndicatorUnit unit() {
        return unit;
    }

    /** Whether the indicator is there only if the period has a target. */
    public boolean needsTarget() {
        return this == TASKS_TARGET || this == TASKS_AGAINST_TARGET;
    }

    public String title() {
        return WORDS.getString(key);
    }

    public String definition() {
        return WORDS.getString(key + ".definition");
    }

    /** What each row is, as the heading of a column. */
    public String rowHeading() {
        String rowKey = key + ".row";
        return WORDS.containsKey(rowKey) ? WORDS.getString(rowKey) : title();
    }

    /** What the base is, in words; null if there is none. */
    public @Nullable String base() {
        String baseKey = key + ".base";
        return WORDS.containsKey(baseKey) ? WORDS.getString(baseKey) : null;
    }
}
