package org.preventionportal.reporting.definitions;

/** Lists the topics of indicators. Each topic is counted separately. */
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
