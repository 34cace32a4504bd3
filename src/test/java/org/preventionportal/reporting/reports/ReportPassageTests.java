package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPassageTests {

    @Test
    void subheadingsAndListsAreRead() {
        assertThat(ReportPassage.of("First.\n\n# Access\nSecond.\n- one\n- two\nThird."))
                .containsExactly(
                        new ReportPassage(null, List.of("First."), List.of()),
                        new ReportPassage("Access", List.of("Second."), List.of("one", "two")),
                        new ReportPassage(null, List.of("Third."), List.of()));
    }

    @Test
    void signsWithoutASpaceAreText() {
        assertThat(ReportPassage.of("#LookOut\n-1 is less than 0"))
                .containsExactly(new ReportPassage(null, List.of("#LookOut", "-1 is less than 0"), List.of()));
        assertThat(ReportPassage.of(null)).isEmpty();
        assertThat(ReportPassage.of("- only an item"))
                .containsExactly(new ReportPassage(null, List.of(), List.of("only an item")));
    }
}
