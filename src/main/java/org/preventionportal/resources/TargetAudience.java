package org.preventionportal.resources;

/** Lists the people a resource can be made for. */
public enum TargetAudience {
    PROFESSIONALS,
    YOUNG_PEOPLE,
    PARENTS_AND_CARERS,
    PUBLIC
}
