package org.preventionportal.resources;

/** Lists the kinds of material. A video is given as a link; every other kind can also have files. */
public enum ResourceKind {
    TRAINING_PACK,
    PRESENTATION,
    VIDEO,
    HANDOUT,
    GUIDE,
    FAQ,
    LEAFLET,
    LANGUAGE_GUIDE,
    POLICY_TEMPLATE
}
