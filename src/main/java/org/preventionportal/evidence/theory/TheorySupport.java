package org.preventionportal.evidence.theory;

import java.util.Map;

/** Counts what is recorded in support of the elements of the Theory of Change, in one collection. */
public interface TheorySupport {

    /** Whether it counts outcomes, and not other evidence. */
    boolean isOutcomes();

    /** How many there are for each element, by its key. */
    Map<String, Integer> byElement();
}
