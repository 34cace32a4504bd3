package org.preventionportal.tasks;

/** Says who in the requesting organisation sees a request, besides its leads. */
public enum Visibility {
    AUTHOR,
    NAMED_COLLEAGUES,
    ORGANISATION
}
