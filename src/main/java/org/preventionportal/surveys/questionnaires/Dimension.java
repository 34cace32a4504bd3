package org.preventionportal.surveys.questionnaires;

/** What results are divided by: a single choice that says so much of the respondent. */
public enum Dimension {
    ORGANISATION_KIND,
    REGION,
    CONTACT_WITH_CHILDREN
}
