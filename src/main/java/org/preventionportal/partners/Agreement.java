package org.preventionportal.partners;

/** Lists what can be agreed with a partner. */
public enum Agreement {
    NONE,
    INFORMAL,
    FORMAL
}
