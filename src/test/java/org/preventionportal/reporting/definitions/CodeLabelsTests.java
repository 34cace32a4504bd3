package org.preventionportal.reporting.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.EnumWords;
import org.springframework.util.StringUtils;

/**
 * Reports have the words of pages, but no abbreviations, and success factors as subheadings without their heading.
 * There, national tasks must not look like those of the whole country.
 */
class CodeLabelsTests {

    private static final ResourceBundle REPORTS = ResourceBundle.getBundle("reporting.codes", Locale.ROOT);
    private static final ResourceBundle PAGES = ResourceBundle.getBundle("portal.labels", Locale.ROOT);

    /** The words of pages that differ from those of reports. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "NATIONAL", "National",
            "PartnerKind.BRITISH_TRANSPORT_POLICE", "British Transport Police (BTP)",
            "PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT", "Regional Organised Crime Unit (ROCU)",
            "EvaluationQuestion.ACCESS", "Success factor: reaching the right people",
            "EvaluationQuestion.PARTNERSHIP", "Success factor: strong partnership working",
            "EvaluationQuestion.FLEXIBILITY", "Success factor: flexibility and responsiveness",
            "EvaluationQuestion.ENABLING_STYLE", "Success factor: enabling and supportive",
            "EvaluationQuestion.EXPERTISE", "Success factor: relying on expertise",
            "EvaluationQuestion.UNDERSTANDING", "Success factor: understanding the system");

    @Test
    void reportsHaveTheWordsOfPagesUnlessListed() {
        Map<String, String> different = new TreeMap<>();
        for (String code : REPORTS.keySet()) {
            Map<String, String> pages = onPages(code);
            pages.values().removeIf(REPORTS.getString(code)::equals);
            different.putAll(pages);
        }
        assertThat(different).isEqualTo(DIFFERENT);
    }

    /** Without words of its own, a page shows the name of the value. */
    private static Map<String, String> onPages(String code) {
        Map<String, String> words = new TreeMap<>();
        for (String label : PAGES.keySet()) {
            if (label.equals(code) || label.endsWith("." + code)) {
                words.put(label, PAGES.getString(label));
            }
        }
        if (words.isEmpty()) {
            words.put(code, StringUtils.capitalize(EnumWords.of(code.substring(code.lastIndexOf('.') + 1))));
        }
        return words;
    }
}
