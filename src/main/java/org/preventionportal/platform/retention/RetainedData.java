package org.preventionportal.platform.retention;

/**
 * Lists the kinds of data that are deleted when their retention period is over. Each has a scheduled method whose name
 * begins with "purge" and which reports to {@link RetentionRuns}; {@code RetentionTests} compares the two.
 */
public enum RetainedData {
    CONTACTS,
    MESSAGES,
    DOCUMENTS,
    PARTICIPANTS,
    SURVEY_INVITATIONS,
    RESOURCE_READERS,
    INVITATIONS,
    EMAILS,
    SURVEY_ANSWERS,
    DRAFTS,
    ABSENCES,
    EXPRESSIONS_OF_INTEREST,
    AUDIT_ENTRIES,
    INTELLIGENCE_ACCESSES,
    IMPORTS
}
