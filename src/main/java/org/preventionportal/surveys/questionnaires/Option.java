package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Holds an answer that respondents can pick. */
public record Option(@Slug String key, @Valid @NotNull BilingualText text) {

    /** The choice that lets respondents say what they mean in their own words. */
    public static final Option OTHER = of("other", "Other", "Arall");

    static Option of(String id, String en, String cy) {
        return new Option(id, new BilingualText(en, cy));
    }
}
