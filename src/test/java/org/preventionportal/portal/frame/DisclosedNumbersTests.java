package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.api.Api;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

/** A number is shown with its unit, and a suppressed one with the reason. */
class DisclosedNumbersTests {

    private static final Locale WELSH = Locale.of("cy");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final DisclosedNumbers numbers =
            new DisclosedNumbers(new Formats(), new Labels(mock(Api.class), messages), messages);

    DisclosedNumbersTests() {
        messages.addMessage("findings.suppressed", LocaleContextHolder.getLocale(), "Suppressed: {0}");
        messages.addMessage(
                "SuppressionReason.FEWER_THAN_FIVE", LocaleContextHolder.getLocale(), "fewer than 5 <people>");
    }

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aNumberHasItsUnit() {
        assertThat(numbers.html(Map.of("value", 1234), "% agree")).isEqualTo("1,234% agree");
        assertThat(numbers.html(Map.of("value", 0), "")).isEqualTo("0");
        assertThat(numbers.html(Map.of("value", 5), " <b>")).isEqualTo("5 &lt;b&gt;");
    }

    @Test
    void aSuppressedNumberSaysWhy() {
        assertThat(numbers.html(Map.of("suppressedBecause", "FEWER_THAN_FIVE"), "%"))
                .isEqualTo("<span class=\"portal-suppressed\">Suppressed: fewer than 5 &lt;people&gt;</span>");
    }

    @Test
    void aWelshPageSaysWhyInWelsh() {
        messages.addMessage("findings.suppressed", WELSH, "Heb ei ddangos: {0}");
        messages.addMessage("SuppressionReason.FEWER_THAN_FIVE", WELSH, "llai na 5 person");
        LocaleContextHolder.setLocale(WELSH);

        assertThat(numbers.html(Map.of("suppressedBecause", "FEWER_THAN_FIVE"), "%"))
                .contains(">Heb ei ddangos: llai na 5 person<");
    }

    @Test
    void aShareOfAShownNumberIsSuppressedForTheSakeOfOthers() {
        Map<String, Object> suppressed = Map.of("suppressedBecause", "FEWER_THAN_FIVE");

        assertThat(numbers.share(suppressed, Map.of("value", 12)))
                .isEqualTo("<span class=\"portal-suppressed\">Suppressed, to protect others</span>");
        assertThat(numbers.share(suppressed, suppressed)).contains("fewer than 5");
        assertThat(numbers.share(Map.of("value", 40), Map.of("value", 12))).isEqualTo("40%");
        assertThat(numbers.share(null, Map.of("value", 12))).isEqualTo("–");
    }

    @Test
    void aNumberThatThereIsNotIsADash() {
        assertThat(numbers.html(null, "%")).isEqualTo("–");
    }

    @Test
    void aPartOfARowIsShownIfTheRowHasIt() {
        Map<String, Object> row = Map.of("percent", Map.of("value", 82));

        assertThat(numbers.part(row, "percent", "%")).isEqualTo("82%");
        assertThat(numbers.part(row, "base", "")).isEmpty();
        assertThat(numbers.part(null, "percent", "%")).isEmpty();
    }

    @Test
    void aCellIsEmptyIfTheRowDoesNotHaveItsNumber() {
        Map<String, Object> row =
                Map.of("amount", Map.of("suppressedBecause", "FEWER_THAN_FIVE"), "percent", Map.of("value", 82));

        assertThat(numbers.cells(row, List.of("amount", "base", "percent")))
                .isEqualTo(cell("<span class=\"portal-suppressed\">Suppressed: fewer than 5 &lt;people&gt;</span>")
                        + cell("")
                        + cell("82%"));
        assertThat(numbers.cells(null, List.of("amount"))).isEqualTo(cell(""));
    }

    private static String cell(String content) {
        return "<td class=\"govuk-table__cell govuk-table__cell--numeric\">" + content + "</td>";
    }
}
