package org.preventionportal.disclosure;

/** A number that is kept back; who is kept back for another one's sake cannot be told from who is for their own. */
public record Suppressed(SuppressionReason reason) implements Figure {}
