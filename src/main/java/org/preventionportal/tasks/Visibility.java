package org.preventionportal.tasks;

/** Who within the requesting organisation sees a request, beside its leads. */
public enum Visibility {
    AUTHOR,
    NAMED_COLLEAGUES,
    ORGANISATION
}
