package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** One of the answers that can be picked. */
public record Option(@Slug String key, @Valid @NotNull BilingualText text) {

    /** The choice behind "other, say what". */
    public static final Option OTHER = of("other", "Other", "Arall");

    static Option of(String id, String en, String cy) {
        return new Option(id, new BilingualText(en, cy));
    }
}
