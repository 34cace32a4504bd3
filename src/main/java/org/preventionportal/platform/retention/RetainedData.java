package org.preventionportal.platform.retention;

/** Lists the kinds of data that are deleted when their retention period is over, and whose deletion is reported. */
public enum RetainedData {
    CONTACTS,
    MESSAGES,
    PARTICIPANTS,
    SURVEY_INVITATIONS,
    RESOURCE_READERS,
    INVITATIONS
}
