package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.Formats;

class KeyFindingNotesTests {

    private static final Map<String, Object> REACH = Map.of(
            "key",
            "reach.delivered",
            "title",
            "People reached",
            "definition",
            "People reached directly.",
            "base",
            "All tasks.",
            "notes",
            List.of("Others say over 3,000."),
            "rows",
            List.of(row("PROFESSIONALS", "Professionals", "Counted again."), row("OTHER", "Other")));

    private final KeyFindingNotes notes = new KeyFindingNotes(new IndicatorCharts(new Formats()));

    private static Map<String, Object> row(String key, String label, String... notes) {
        return Map.of("key", key, "label", label, "notes", List.of(notes));
    }

    @Test
    void notesNameWhatTheyAreOn() {
        assertThat(notes.notes(Arrays.asList(REACH, null)))
                .containsExactly(
                        "Note on “People reached”: Others say over 3,000.", "Note on “Professionals”: Counted again.");
    }

    @Test
    void aDefinitionSaysWhatTheBaseIs() {
        assertThat(notes.definitions(Arrays.asList(REACH, null)))
                .containsExactly(Map.entry("People reached", "People reached directly. Base: All tasks."));
    }
}
