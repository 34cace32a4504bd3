package org.preventionportal.evidence.theory.support;

import java.util.List;

/**
 * Holds an element of the Theory of Change with what supports it, as reports publish it.
 *
 * @param leadsTo keys of elements of later stages
 */
public record SupportedTheoryElement(
        String key, TheoryStage stage, String title, List<String> leadsTo, ElementSupport support) {

    /** The titles of the elements to which it leads. */
    public List<String> targets(List<SupportedTheoryElement> all) {
        return all.stream()
                .filter(other -> leadsTo.contains(other.key()))
                .map(SupportedTheoryElement::title)
                .toList();
    }
}
