package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageTemplates;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is said in place of a chart of young people is true of what was asked for. */
class TrendTextTests {

    private static final String NONE =
            "All of these numbers are suppressed to protect young people, so there is no chart.";

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theMonthsOfARegionHaveNoNumbersAndItsQuartersMay() {
        assertThat(text("WALES", null, null, "MONTH", null, null))
                .isEqualTo(NONE
                        + " Young people of a region or a kind of partner are shown by quarter only, once the year from"
                        + " April to March is over, so choose whole quarters of such years and QUARTER. The number of"
                        + " a year or of such a quarter is in Reach.");
        assertThat(text("WALES", null, null, "QUARTER", 12, null))
                .startsWith("Some numbers are suppressed to protect young people, so there is no chart. The table below"
                        + " has those that are shown. Young people of a region")
                .contains("whole quarters of such years. The number");
    }

    @Test
    void aThemeHasNumbersOfYearsOnly() {
        assertThat(text(null, "EXPLOITATION", null, "QUARTER", null, null))
                .isEqualTo(NONE
                        + " Young people of a theme are shown for years from April to March only. The number of a year is"
                        + " in Reach.");
    }

    @Test
    void severalConditionsHaveNone() {
        assertThat(text("WALES", null, "POLICE", "QUARTER", null, null))
                .isEqualTo(NONE
                        + " Young people are shown for one condition at most: a region, a theme or a kind of partner.");
    }

    @Test
    void theWholeProgrammeLacksSomeMonths() {
        assertThat(text(null, null, null, "MONTH", 12, null))
                .isEqualTo("Some numbers are suppressed to protect young people, so there is no chart. The table below"
                        + " has those that are shown.");
    }

    private static String text(
            @Nullable String region,
            @Nullable String theme,
            @Nullable String partnerKind,
            String step,
            @Nullable Integer first,
            @Nullable Integer second) {
        var request = new MockHttpServletRequest("GET", "/reports/indicators");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        var scope = Input.of("region", region).with("theme", theme).with("partnerKind", partnerKind);
        String html = PageTemplates.render(
                "reporting/trend",
                "series",
                Map.of(
                        "trend",
                        Map.of("step", step, "points", List.of(point(first), point(second))),
                        "field",
                        "youngPeople",
                        "title",
                        "Young people reached",
                        "shown",
                        Map.of("scope", scope),
                        "trendCharts",
                        new TrendCharts(new Formats(), Clock.systemUTC()),
                        "links",
                        new Links()));
        return html.replaceAll("(?s)<h3.*?</h3>|<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<?, ?> point(@Nullable Integer young) {
        return Map.of("youngPeople", Input.of("value", young));
    }
}
