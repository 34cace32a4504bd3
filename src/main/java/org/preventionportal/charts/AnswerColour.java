package org.preventionportal.charts;

import java.util.Map;
import java.util.Objects;

/**
 * Holds the colours of an answer in the bars of a file. They differ in brightness, too.
 *
 * @param fill of the part of the bar
 * @param border around the part
 * @param text on the part
 */
record AnswerColour(String fill, String border, String text) {

    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#0b0c0c";
    private static final String GREY = "#767676";

    /** By the keys of the scale. */
    private static final Map<String, AnswerColour> COLOURS = Map.of(
            "strongly-agree", new AnswerColour("#0b5c63", WHITE, WHITE),
            "agree", new AnswerColour("#8fc9cc", WHITE, BLACK),
            "neither", new AnswerColour("#d8dddd", WHITE, BLACK),
            "disagree", new AnswerColour("#f2bd97", WHITE, BLACK),
            "strongly-disagree", new AnswerColour("#a3431c", WHITE, WHITE),
            "suppressed", new AnswerColour(WHITE, GREY, BLACK));

    static AnswerColour of(String key) {
        return Objects.requireNonNull(COLOURS.get(key));
    }
}
