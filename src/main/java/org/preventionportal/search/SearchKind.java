package org.preventionportal.search;

/** Lists the kinds of things that the search finds, in the order of its answer. */
public enum SearchKind {
    TASK,
    PARTNER,
    PERSON,
    RESOURCE,
    CASE_STUDY,
    SURVEY_CAMPAIGN,
    QUESTIONNAIRE
}
