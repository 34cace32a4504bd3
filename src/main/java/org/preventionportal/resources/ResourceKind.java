package org.preventionportal.resources;

/**
 * Lists the kinds of material. A video is given as a link and a practice note as text; the others have files, a link or
 * both.
 */
public enum ResourceKind {
    TRAINING_PACK,
    PRESENTATION,
    VIDEO,
    HANDOUT,
    GUIDE,
    FAQ,
    LEAFLET,
    LANGUAGE_GUIDE,
    POLICY_TEMPLATE,
    PRACTICE_NOTE
}
