package org.preventionportal.tasks.sharing;

/** Says who in the requesting organisation sees a request, besides its leads. */
public enum Visibility {
    AUTHOR,
    NAMED_COLLEAGUES,
    ORGANISATION
}
