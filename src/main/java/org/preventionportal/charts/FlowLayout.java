package org.preventionportal.charts;

import java.util.List;
import org.apache.commons.text.WordUtils;

/**
 * Holds the measures of a {@link FlowDiagram}, in pixels.
 *
 * @param padding between the outline of a box and its text
 * @param line the height of a line of text
 * @param maxLineLength in characters
 */
record FlowLayout(int boxWidth, int columnGap, int rowGap, int padding, int line, int maxLineLength) {

    static final int MARGIN = 2; // for the outline

    int x(int column) {
        return MARGIN + column * (boxWidth + columnGap);
    }

    int height(FlowDiagram.Item item) {
        return 2 * padding + (lines(item.title()).size() + lines(item.note()).size()) * line;
    }

    List<String> lines(String words) {
        return WordUtils.wrap(words, maxLineLength, "\n", true).lines().toList();
    }
}
