package org.preventionportal.reporting.definitions;

/** What figures are about; each topic is counted by itself. See the schema. */
public enum IndicatorTopic {
    TASKS,
    REACH,
    THEMES,
    RESPONSE_TIMES,
    DEMAND,
    SPREAD,
    RESOURCES,
    OUTCOMES,
    SURVEYS
}
