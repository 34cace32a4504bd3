package org.preventionportal.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.support.PageTemplates;

/** Tests how a page says who agrees with a statement. */
class AgreementTextTests {

    private static final Map<String, Object> SUPPRESSED = Map.of("suppressedBecause", "FEWER_THAN_FIVE");

    @Test
    void theIntervalOfAShareIsSaidInWords() {
        assertThat(text(Map.of(
                        "people", number(33),
                        "percent", number(82.5),
                        "lowerBound", number(68),
                        "upperBound", number(91.3))))
                .isEqualTo("82.5% agree or strongly agree: 33 of 40. 95% confidence interval: 68% to 91.3%.");
    }

    @Test
    void aSuppressedShareHasNoInterval() {
        assertThat(text(Map.of(
                        "people", SUPPRESSED,
                        "percent", SUPPRESSED,
                        "lowerBound", SUPPRESSED,
                        "upperBound", SUPPRESSED)))
                .isEqualTo("Agree or strongly agree: Suppressed.");
    }

    /** Writes numbers as pages do, without the reason of suppression. Public, so that an expression can call it. */
    public record Numbers() {

        public String html(Map<?, ?> number, String unit) {
            Object value = number.get("value");
            return value == null ? "Suppressed" : new Formats().number(value) + unit;
        }
    }

    private static Map<String, Object> number(double value) {
        return Map.of("value", value);
    }

    private static String text(Map<String, ?> agreement) {
        Map<String, Object> variables =
                Map.of("agreement", agreement, "answered", number(40), "numbers", new Numbers());
        return PageTemplates.render("results/parts", "agreement", variables)
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
