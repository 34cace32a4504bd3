package org.preventionportal.publishing;

/** Holds the version that is being prepared and its stage in the workflow. */
public record Draft<M>(PublicationVersion<M> version, Stage stage) {

    public enum Stage {
        DRAFT,
        IN_REVIEW,
        SCHEDULED
    }

    Draft<M> returned() {
        return new Draft<>(version.reopen(), Stage.DRAFT);
    }
}
