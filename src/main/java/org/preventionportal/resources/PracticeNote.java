package org.preventionportal.resources;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.need.TaskKind;

/**
 * Says what officers have learnt from a kind of task. It is also the input.
 *
 * @param partnerKind the kind of partner that it is about; null for all
 */
public record PracticeNote(
        @NotBlank @FreeText(max = 4000) String text,
        TaskKind taskKind,
        @Nullable PartnerKind partnerKind) {

    public PracticeNote {
        text = text.strip();
    }
}
