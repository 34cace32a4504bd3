package org.preventionportal.surveys.questionnaires;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FreeText;

/** A text in English and, once somebody has translated it, in Welsh. */
public record BilingualText(
        @NotBlank @FreeText(max = 2000) String en,
        @Nullable @FreeText(max = 2000) String cy) {

    /** Where there is no translation the English stands in for it; {@link #language} tells. */
    public String in(Language language) {
        return language(language) == Language.CY && cy != null ? cy : en;
    }

    Language language(Language wanted) {
        return isTranslated() ? wanted : Language.EN;
    }

    boolean isTranslated() {
        return cy != null && !cy.isBlank();
    }
}
