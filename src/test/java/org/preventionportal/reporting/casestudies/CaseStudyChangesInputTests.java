package org.preventionportal.reporting.casestudies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.BoundInput;
import org.preventionportal.tasks.TaskId;

/** Tests that a draft of a case study takes only the changes that were sent. */
class CaseStudyChangesInputTests {

    private static final CaseStudyContent CONTENT = content("A team", List.of("out_1"));

    private static CaseStudyContent content(String title, List<String> outcomes) {
        return new CaseStudyContent(
                title,
                "They ask before they file.",
                "Tîm",
                null,
                List.of(new CaseStudySection("What changed", "A new form.")),
                List.of(new TaskId("tsk_1")),
                outcomes,
                List.of("cmt_1"));
    }

    @Test
    void whatIsNotSentStaysAsItIs() {
        assertThat(changed(Map.of())).isEqualTo(CONTENT);
        assertThat(changed(Map.of("title", "A new team"))).isEqualTo(content("A new team", List.of("out_1")));
    }

    @Test
    void anEmptyListUnlinksAllAndARepeatLinksOnce() {
        assertThat(changed(Map.of("outcomeIds", List.of()))).isEqualTo(content("A team", List.of()));
        assertThat(changed(Map.of("outcomeIds", List.of("out_2", "out_2"))))
                .isEqualTo(content("A team", List.of("out_2")));
    }

    private static CaseStudyContent changed(Map<String, ?> fields) {
        return BoundInput.of(CaseStudyChangesInput.class, fields).applyTo(CONTENT);
    }
}
