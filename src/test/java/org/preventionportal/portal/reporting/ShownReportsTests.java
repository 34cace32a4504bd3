package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Somebody who withdraws a case study reads which reports disappear with it, however many there are. */
class ShownReportsTests {

    private static final String STUDY = "cas_1";
    private static final Map<?, ?> READABLE = Map.of("caseStudyId", STUDY, "isReadable", true);

    private static Map<?, ?> report(String title, Map<?, ?>... studies) {
        return Map.of("node", Map.of("title", title, "sharedCaseStudies", List.of(studies)));
    }

    private static List<Object> shown(Map<String, Map<String, Object>> pages) {
        return ShownReports.with(
                        STUDY,
                        (_, variables) -> Map.of(
                                "programmeReports",
                                Objects.requireNonNull(pages.get(variables.getOrDefault("after", "")))))
                .stream()
                .<Object>map(report -> report.get("title"))
                .toList();
    }

    private static Map<String, Object> last(Map<?, ?>... reports) {
        return Map.of("edges", List.of(reports), "pageInfo", Map.of("hasNextPage", false));
    }

    @Test
    void eachPageOfReportsIsRead() {
        Map<String, Object> first = Map.of(
                "edges",
                List.of(report("The year", READABLE)),
                "pageInfo",
                Map.of("hasNextPage", true, "endCursor", "c1"));
        assertThat(shown(Map.of("", first, "c1", last(report("The year before", READABLE)))))
                .containsExactly("The year", "The year before");
    }

    @Test
    void aReportThatIsNotShownAlreadyIsNotNamed() {
        Map<?, ?> withdrawn = Map.of("caseStudyId", "cas_2", "isReadable", false);
        Map<?, ?> other = Map.of("caseStudyId", "cas_3", "isReadable", true);
        assertThat(shown(Map.of(
                        "", last(report("Hidden", READABLE, withdrawn), report("Other", other), report("Staff")))))
                .isEmpty();
    }
}
