package org.preventionportal.resources;

/** What sort of thing a resource is. A video is a link; everything else can be files, too. */
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
