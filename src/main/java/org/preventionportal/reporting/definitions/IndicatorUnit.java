package org.preventionportal.reporting.definitions;

/** Lists what indicators count or measure. */
public enum IndicatorUnit {
    TASKS,
    PEOPLE,
    MENTIONS,
    OFFICERS,
    VIEWS_AND_COPIES,
    WORKING_DAYS,
    RATIO,
    RESOURCES,
    DOCUMENTS,
    PIECES_OF_FEEDBACK,
    OUTCOMES,
    ANSWERS
}
