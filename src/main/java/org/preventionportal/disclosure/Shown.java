package org.preventionportal.disclosure;

/** A number that is told. */
public record Shown(double value) implements Figure {}
