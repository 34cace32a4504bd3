package org.preventionportal.surveys.questionnaires;

/** Names what results can be broken down by: something about the respondent, asked as a single choice. */
public enum Dimension {
    ORGANISATION_KIND,
    REGION,
    CONTACT_WITH_CHILDREN
}
