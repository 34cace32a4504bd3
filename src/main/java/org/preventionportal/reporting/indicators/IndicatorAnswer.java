package org.preventionportal.reporting.indicators;

import org.preventionportal.disclosure.DisclosedNumber;

/**
 * Holds how many people gave an answer to a statement.
 *
 * @param key the key of the answer in the questionnaire
 * @param label the answer in words
 */
public record IndicatorAnswer(String key, String label, DisclosedNumber people) {}
