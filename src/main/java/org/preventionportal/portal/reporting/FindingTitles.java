package org.preventionportal.portal.reporting;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.springframework.context.i18n.LocaleContextHolder;

/** Returns a report's Welsh title on Welsh pages if it has one, otherwise the English title. */
final class FindingTitles {

    /** @param report as the API returns it */
    public String of(Map<?, ?> report) {
        return QueryResult.text(report, isWelsh(report) ? "welshTitle" : "title");
    }

    /** {@code en} if the title is in English, null if it is in Welsh, as the page is. */
    public @Nullable String language(Map<?, ?> report) {
        return isWelsh(report) ? null : "en";
    }

    private static boolean isWelsh(Map<?, ?> report) {
        return Objects.equals(LocaleContextHolder.getLocale().getLanguage(), "cy") && report.get("welshTitle") != null;
    }
}
