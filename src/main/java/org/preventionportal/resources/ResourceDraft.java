package org.preventionportal.resources;

/** Holds the version that is being prepared and its stage in the workflow. */
public record ResourceDraft(ResourceVersion version, Stage stage) {

    public enum Stage {
        DRAFT,
        IN_REVIEW,
        SCHEDULED
    }
}
