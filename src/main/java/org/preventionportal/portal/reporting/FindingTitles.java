package org.preventionportal.portal.reporting;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says the titles of shared reports in the language of the page, as far as they have one in it. */
final class FindingTitles {

    /** @param report as the API returns it */
    public String of(Map<?, ?> report) {
        return QueryResult.text(report, isWelsh(report) ? "welshTitle" : "title");
    }

    /** The language of the title where it may differ from that of the page; null for that of the page. */
    public @Nullable String language(Map<?, ?> report) {
        return isWelsh(report) ? null : "en";
    }

    private static boolean isWelsh(Map<?, ?> report) {
        return Objects.equals(LocaleContextHolder.getLocale().getLanguage(), "cy") && report.get("welshTitle") != null;
    }
}
