package org.preventionportal.resources;

/** The edition that is worked on. */
public record ResourceDraft(ResourceVersion version, Stage stage) {

    /** How far it has come. */
    public enum Stage {
        DRAFT,
        IN_REVIEW,
        SCHEDULED
    }
}
