package org.preventionportal.surveys.questionnaires;

/** The languages that surveys are asked in. */
public enum Language {
    EN,
    CY
}
