package org.preventionportal.resources;

/** The languages that resources are in. */
public enum ResourceLanguage {
    EN,
    CY
}
