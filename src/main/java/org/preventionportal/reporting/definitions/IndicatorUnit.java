package org.preventionportal.reporting.definitions;

/** What a figure counts or measures; see the schema. */
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

    /** Whether it is under disclosure control; all else counts the programme's own work. */
    public boolean isOfPeople() {
        return this == PEOPLE || this == VIEWS_AND_COPIES;
    }
}
