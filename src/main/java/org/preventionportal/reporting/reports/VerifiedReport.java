package org.preventionportal.reporting.reports;

/**
 * Holds a published report that matches its checksum.
 *
 * @param text in JSON, exactly as published
 * @param checksum SHA-256 of the text, in hexadecimal
 */
public record VerifiedReport(PublishedReport report, String text, String checksum) {}
