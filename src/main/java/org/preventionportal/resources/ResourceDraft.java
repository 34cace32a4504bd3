package org.preventionportal.resources;

/** The edition that is worked on. */
public record ResourceDraft(ResourceVersion edition, Stage stage) {

    /** How far it has come. */
    public enum Stage {
        WRITING,
        IN_REVIEW,
        SCHEDULED
    }
}
