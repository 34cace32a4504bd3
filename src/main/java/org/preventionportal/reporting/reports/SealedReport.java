package org.preventionportal.reporting.reports;

/**
 * A frozen report, to be given out.
 *
 * @param text in JSON, exactly as it was frozen
 * @param seal SHA-256 of the text, in hexadecimal
 */
public record SealedReport(FrozenReport report, String text, String seal) {}
