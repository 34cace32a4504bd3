package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.safeguarding.IdentifyingText;
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
        return problem(code, "Remove the name.", page);
    }

    private FieldProblem problem(String code, String message, Locale page) {
        LocaleContextHolder.setLocale(page);
        return FieldProblem.of(
                Map.of("field", List.of("input", "need"), "code", code, "message", message),
                messages,
                "interest.problem.");
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
    @ParameterizedTest
    @EnumSource
    void aWelshPageQuotesWhatTheMessageOfTheApiQuotes(IdentifyingText.Kind kind) {
        String typed = "Mae Siân o'r ysgol yn byw yma.";
        String english = new IdentifyingText.Place(kind, 5, 18).adviceFor(typed);

        assertThat(problem("MAY_IDENTIFY_A_CHILD", english, WELSH).message())
                .isEqualTo("Tynnwch “Siân o'r ysgol” allan.");
        assertThat(problem("MAY_IDENTIFY_A_CHILD", english, Locale.UK).message())
                .isEqualTo(english);
    }
}
