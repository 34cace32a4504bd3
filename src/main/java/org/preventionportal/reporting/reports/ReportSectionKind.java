package org.preventionportal.reporting.reports;

/** Names what a section is for, which decides how it is laid out. The schema describes the values. */
public enum ReportSectionKind {
    KEY_FINDINGS,
    EVALUATION_QUESTION,
    SUCCESS_FACTORS,
    APPENDIX,
    THEORY_OF_CHANGE,
    OTHER;

    /** Whether the heading says that the section is an appendix. */
    public boolean isAppendix() {
        return this == APPENDIX || this == THEORY_OF_CHANGE;
    }
}
