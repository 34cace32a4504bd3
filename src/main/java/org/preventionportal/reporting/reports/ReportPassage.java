package org.preventionportal.reporting.reports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a part of the text of a section: a subheading with what belongs to it.
 *
 * @param heading null if the text begins without one, or goes on after a list
 * @param items of a list after the paragraphs
 */
public record ReportPassage(@Nullable String heading, List<String> paragraphs, List<String> items) {

    private static final String HEADING = "# ";
    private static final String ITEM = "- ";

    /** Reads a line that starts with "# " as a subheading, one that starts with "- " as an item of a list. */
    static List<ReportPassage> of(@Nullable String text) {
        List<ReportPassage> passages = new ArrayList<>();
        if (text == null) {
            return passages;
        }
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (line.startsWith(HEADING)) {
                passages.add(begun(line.substring(HEADING.length()).strip()));
            } else if (line.startsWith(ITEM)) {
                last(passages).items().add(line.substring(ITEM.length()).strip());
            } else if (passages.isEmpty() || !passages.getLast().items().isEmpty()) {
                passages.add(begun(null));
                last(passages).paragraphs().add(line);
            } else {
                last(passages).paragraphs().add(line);
            }
        });
        return passages;
    }

    private static ReportPassage last(List<ReportPassage> passages) {
        if (passages.isEmpty()) {
            passages.add(begun(null));
        }
        return passages.getLast();
    }

    private static ReportPassage begun(@Nullable String heading) {
        return new ReportPassage(heading, new ArrayList<>(), new ArrayList<>());
    }
}
