package org.preventionportal.evidence.register;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.springframework.graphql.data.ArgumentValue;

/** Takes the fields that change. A field that is left out stays as it is. */
record EvidenceChangesInput(
        ArgumentValue<@NotNull EvidenceKind> kind,
        ArgumentValue<@NotNull EvidenceConsent> consent,
        ArgumentValue<
                        @NotBlank @FreeText(max = 20)
                        @Pattern(
                                regexp = EvidenceContentInput.SOURCE_CODE,
                                message = EvidenceContentInput.SOURCE_CODE_MESSAGE)
                        String>
                sourceCode,
        ArgumentValue<PartnerKind> sourceKind,
        ArgumentValue<Region> region,
        ArgumentValue<@NotNull LocalDate> date,
        ArgumentValue<@NotBlank @OneLine @FreeText(max = 120) String> title,
        ArgumentValue<@FreeText(max = 8000) String> summary,
        ArgumentValue<@Size(max = 10) List<@NotBlank @FreeText(max = 1000) String>> excerpts,
        ArgumentValue<@Size(max = 20) List<@Size(max = 100) String>> outcomeIds) {

    EvidenceContent applyTo(EvidenceContent content) {
        return new EvidenceContent(
                Patch.required(kind, content.kind()),
                Patch.required(consent, content.consent()),
                Patch.required(sourceCode, content.sourceCode()),
                Patch.optional(sourceKind, content.sourceKind()),
                Patch.optional(region, content.region()),
                Patch.required(date, content.date()),
                Patch.required(title, content.title()),
                Patch.optional(summary, content.summary()),
                requireNonNullElse(Patch.optional(excerpts, content.excerpts()), List.of()),
                requireNonNullElse(Patch.optional(outcomeIds, content.outcomeIds()), List.of()));
    }
}
