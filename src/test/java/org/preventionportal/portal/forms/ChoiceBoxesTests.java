package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The boxes of a field say what was ticked, and have no markup but their own. */
class ChoiceBoxesTests {

    private static final String FIELD = "filter.regions";

    private final Map<String, String> options = new LinkedHashMap<>();

    ChoiceBoxesTests() {
        options.put("WALES", "Wales");
        options.put("LONDON", "London");
    }

    private String boxes(@Nullable SubmittedForm sent, @Nullable Object known) {
        return new FormView("filter", sent).checkboxes(FIELD, options, known);
    }

    @Test
    void eachBoxHasAnIdOfItsOwnAndTheFirstThatOfTheField() {
        assertThat(boxes(null, null))
                .isEqualTo("<div class=\"govuk-checkboxes__item\"><input class=\"govuk-checkboxes__input\""
                        + " type=\"checkbox\" id=\"filter-filter-regions\" name=\"filter.regions\" value=\"WALES\">"
                        + "<label class=\"govuk-label govuk-checkboxes__label\" for=\"filter-filter-regions\">Wales"
                        + "</label></div>"
                        + "<div class=\"govuk-checkboxes__item\"><input class=\"govuk-checkboxes__input\""
                        + " type=\"checkbox\" id=\"filter-filter-regions-2\" name=\"filter.regions\" value=\"LONDON\">"
                        + "<label class=\"govuk-label govuk-checkboxes__label\" for=\"filter-filter-regions-2\">London"
                        + "</label></div>");
    }

    @Test
    void theKnownRadioButtonIsChosen() {
        assertThat(new FormView("filter", null).radios(FIELD, options, "LONDON"))
                .isEqualTo("<div class=\"govuk-radios__item\"><input class=\"govuk-radios__input\""
                        + " type=\"radio\" id=\"filter-filter-regions\" name=\"filter.regions\" value=\"WALES\">"
                        + "<label class=\"govuk-label govuk-radios__label\" for=\"filter-filter-regions\">Wales"
                        + "</label></div>"
                        + "<div class=\"govuk-radios__item\"><input class=\"govuk-radios__input\""
                        + " type=\"radio\" id=\"filter-filter-regions-2\" name=\"filter.regions\" value=\"LONDON\""
                        + " checked=\"checked\">"
                        + "<label class=\"govuk-label govuk-radios__label\" for=\"filter-filter-regions-2\">London"
                        + "</label></div>");
    }

    @Test
    void whatIsKnownIsTickedUnlessAFormWasSent() {
        var sent = new SubmittedForm("", "/tasks", "filter", Map.of(FIELD, List.of("WALES")), List.of());

        assertThat(boxes(null, List.of("LONDON")))
                .contains("value=\"LONDON\" checked=\"checked\">")
                .doesNotContain("value=\"WALES\" checked");
        assertThat(boxes(sent, List.of("LONDON")))
                .contains("value=\"WALES\" checked=\"checked\">")
                .doesNotContain("value=\"LONDON\" checked");
    }

    @Test
    void wordsAndValuesAreEscaped() {
        options.put("\"><script>", "<b>Tom & “Jerry”</b>");

        assertThat(boxes(null, null))
                .contains("value=\"&quot;&gt;&lt;script&gt;\"", ">&lt;b&gt;Tom &amp; “Jerry”&lt;/b&gt;</label>")
                .doesNotContain("<script>", "<b>");
    }
}
