package org.preventionportal.resources;

/** Lists the languages of resources. */
public enum ResourceLanguage {
    EN,
    CY
}
