package org.preventionportal.surveys.questionnaires;

/** Names the languages of surveys. */
public enum Language {
    EN,
    CY
}
