package org.preventionportal.surveys.results;

/** A number as it is. */
public record Shown(double value) implements Figure {}
