package org.preventionportal.portal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;

/** Finds the shared reports with a case study that their readers are shown now. */
final class ShownReports {

    private static final String QUERY = "reporting/case-study.reports";

    private ShownReports() {}

    /**
     * A report with a case study that its readers may not read is hidden from them already.
     *
     * @param read reads the result of the named query
     */
    static List<Map<?, ?>> with(
            String study, BiFunction<String, Map<String, Object>, Map<String, @Nullable Object>> read) {
        List<Map<?, ?>> shown = new ArrayList<>();
        for (Map<?, ?> page = page(read, Map.of()); page != null; page = next(page, read)) {
            QueryResult.descendants(page, "edges", "node")
                    .filter(report -> isShownWith(study, report))
                    .forEach(shown::add);
        }
        return shown;
    }

    private static @Nullable Map<?, ?> next(
            Map<?, ?> page, BiFunction<String, Map<String, Object>, Map<String, @Nullable Object>> read) {
        Map<?, ?> info = Objects.requireNonNull(QueryResult.child(page, "pageInfo"));
        return Boolean.TRUE.equals(info.get("hasNextPage"))
                ? page(read, Map.of("after", QueryResult.text(info, "endCursor")))
                : null;
    }

    private static @Nullable Map<?, ?> page(
            BiFunction<String, Map<String, Object>, Map<String, @Nullable Object>> read,
            Map<String, Object> variables) {
        return QueryResult.child(read.apply(QUERY, variables), "programmeReports");
    }

    private static boolean isShownWith(String study, Map<?, ?> report) {
        return QueryResult.children(report, "sharedCaseStudies")
                        .anyMatch(inside -> study.equals(inside.get("caseStudyId")))
                && QueryResult.children(report, "sharedCaseStudies")
                        .allMatch(inside -> Boolean.TRUE.equals(inside.get("isReadable")));
    }
}
