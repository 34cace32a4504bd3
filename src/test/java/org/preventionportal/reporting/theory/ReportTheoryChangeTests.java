package org.preventionportal.reporting.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.evidence.theory.PublishedTheory;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;

class ReportTheoryChangeTests {

    private static final List<SupportedTheoryElement> THEN = PublishedTheory.builtIn(1);

    @Test
    void whatSupportsAnElementIsCompared() {
        assertThat(ReportTheoryChange.between(THEN, THEN)).isEmpty();
        assertThat(ReportTheoryChange.between(THEN, PublishedTheory.builtIn(2)))
                .hasSize(8)
                .contains(new ReportTheoryChange(
                        "Young people are heard and understood",
                        "Young people are heard and understood (Impact). 1 piece of evidence.",
                        "Young people are heard and understood (Impact). 2 pieces of evidence."));
    }

    @Test
    void newAndDeletedElementsAreNamed() {
        List<SupportedTheoryElement> fewer = THEN.subList(1, THEN.size());

        assertThat(ReportTheoryChange.between(THEN, fewer)).singleElement().satisfies(gone -> {
            assertThat(gone.title()).isEqualTo("Training, workshops and presentations");
            assertThat(gone.descriptionThen()).contains("Leads to: Professionals know more");
            assertThat(gone.descriptionNow()).isNull();
        });
        assertThat(ReportTheoryChange.between(fewer, THEN))
                .singleElement()
                .satisfies(added -> assertThat(added.descriptionThen()).isNull());
    }

    @Test
    void aReportWithoutATheoryHasNoChangesOfIt() {
        assertThat(ReportTheoryChange.between(List.of(), THEN)).isEmpty();
    }
}
