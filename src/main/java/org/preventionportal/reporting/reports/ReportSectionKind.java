package org.preventionportal.reporting.reports;

/** Names what a section is for, which decides how it is laid out. The schema describes the values. */
public enum ReportSectionKind {
    KEY_FINDINGS,
    EVALUATION_QUESTION,
    SUCCESS_FACTORS,
    APPENDIX,
    OTHER
}
