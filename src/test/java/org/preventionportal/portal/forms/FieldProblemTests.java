package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

/** On Welsh pages a problem has the message of its code, if there is one. */
class FieldProblemTests {

    private static final Locale WELSH = Locale.of("cy");

    private final StaticMessageSource messages = new StaticMessageSource();

    @BeforeEach
    void begin() {
        messages.addMessage("interest.problem.MAY_IDENTIFY_A_CHILD", WELSH, "Tynnwch yr enw.");
        messages.addMessage("quoted.MAY_IDENTIFY_A_CHILD", WELSH, "Tynnwch “{0}” allan.");
    }

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
    }

    private FieldProblem problem(String code, Locale page) {
        return problem(Map.of("field", List.of("input", "need"), "code", code, "message", "Remove the name."), page);
    }

    private FieldProblem problem(Map<?, ?> error, Locale page) {
        LocaleContextHolder.setLocale(page);
        return FieldProblem.of(error, messages, "interest.problem.");
    }

    @Test
    void aWelshPageHasTheMessageOfTheCode() {
        assertThat(problem("MAY_IDENTIFY_A_CHILD", WELSH)).isEqualTo(new FieldProblem("need", "Tynnwch yr enw.", true));
    }

    @Test
    void theMessageOfTheApiStaysWhereThereIsNoOther() {
        assertThat(problem("MAY_IDENTIFY_A_CHILD", Locale.UK).message()).isEqualTo("Remove the name.");
        assertThat(problem("INVALID", WELSH)).isEqualTo(new FieldProblem("need", "Remove the name."));
    }

    /** A text can have several matches, and a page that quotes none says the same of each. */
    @Test
    void aWelshPageQuotesWhatTheErrorQuotes() {
        Map<?, ?> error = Map.of(
                "field", List.of("input", "need"),
                "code", "MAY_IDENTIFY_A_CHILD",
                "message", "Remove the name.",
                "quote", "Siân o'r ysgol");

        assertThat(problem(error, WELSH).message()).isEqualTo("Tynnwch “Siân o'r ysgol” allan.");
        assertThat(problem(error, Locale.UK).message()).isEqualTo("Remove the name.");
    }
}
