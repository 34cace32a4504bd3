package org.preventionportal.disclosure;

/** A number as it is. */
public record Shown(double value) implements Figure {}
