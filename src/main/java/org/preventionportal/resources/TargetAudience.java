package org.preventionportal.resources;

/** For whom a resource was made. */
public enum TargetAudience {
    PROFESSIONALS,
    YOUNG_PEOPLE,
    PARENTS_AND_CARERS,
    PUBLIC
}
