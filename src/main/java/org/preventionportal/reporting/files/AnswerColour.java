package org.preventionportal.reporting.files;

import java.util.List;

/**
 * Holds the colours of an answer in the bars of a file, from agreement to disagreement. They differ in brightness, too.
 *
 * @param key of the part of the bar
 * @param fill of the part
 * @param border around the part
 * @param text on the part
 */
record AnswerColour(String key, String label, String fill, String border, String text) {

    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#0b0c0c";

    static final List<AnswerColour> ALL = List.of(
            new AnswerColour("strongly-agree", "Strongly agree", "#0b5c63", WHITE, WHITE),
            new AnswerColour("agree", "Agree", "#8fc9cc", WHITE, BLACK),
            new AnswerColour("neither", "Neither", "#d8dddd", WHITE, BLACK),
            new AnswerColour("disagree", "Disagree", "#f2bd97", WHITE, BLACK),
            new AnswerColour("strongly-disagree", "Strongly disagree", "#a3431c", WHITE, WHITE),
            new AnswerColour("suppressed", "Suppressed", WHITE, "#767676", BLACK));

    static AnswerColour of(String key) {
        return ALL.stream()
                .filter(colour -> colour.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
