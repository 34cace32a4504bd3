package org.preventionportal.reporting.files;

import java.util.Map;

/**
 * Holds the colours of an answer in the bars of a file. They differ in brightness, too.
 *
 * @param label the answer
 * @param fill of the part of the bar
 * @param border around the part
 * @param text on the part
 */
record AnswerColour(String label, String fill, String border, String text) {

    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#0b0c0c";
    private static final String GREY = "#767676";

    private static final Map<String, Fill> FILLS = Map.of(
            "strongly-agree", new Fill("#0b5c63", WHITE),
            "agree", new Fill("#8fc9cc", BLACK),
            "neither", new Fill("#d8dddd", BLACK),
            "disagree", new Fill("#f2bd97", BLACK),
            "strongly-disagree", new Fill("#a3431c", WHITE));

    private record Fill(String colour, String text) {}

    /** @param key of an answer; the part of what is suppressed has no fill */
    static AnswerColour of(String key, String label) {
        Fill fill = FILLS.get(key);
        return fill == null
                ? new AnswerColour(label, WHITE, GREY, BLACK)
                : new AnswerColour(label, fill.colour(), WHITE, fill.text());
    }
}
