package org.preventionportal.reporting.reports;

/**
 * A frozen report, to be given out.
 *
 * @param text in JSON, exactly as it was frozen
 * @param checksum SHA-256 of the text, in hexadecimal
 */
public record VerifiedReport(PublishedReport report, String text, String checksum) {}
