package org.preventionportal.surveys.questionnaires;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;

/** Holds a text in English and, once it is translated, in Welsh. */
public record BilingualText(
        @NotBlank @FreeText(max = 2000) String en,
        @Nullable @FreeText(max = 2000) String cy) {

    /** The text in a language, or the English if there is no translation; {@link #language} says which. */
    public String in(Language language) {
        return language(language) == Language.CY && cy != null ? cy : en;
    }

    public Language language(Language wanted) {
        return isTranslated() ? wanted : Language.EN;
    }

    boolean isTranslated() {
        return cy != null && !cy.isBlank();
    }
}
