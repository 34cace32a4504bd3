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
    OUTCOMES;

    /** Whether disclosure control applies. All other units count the programme's own work. */
    public boolean isOfPeople() {
        return this == PEOPLE || this == VIEWS_AND_COPIES;
    }
}
