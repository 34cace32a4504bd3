package org.preventionportal.evidence.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** Takes what is recorded about a source and what it said. */
record EvidenceContentInput(
        EvidenceKind kind,
        EvidenceConsent consent,

        @NotBlank @FreeText(max = 20) @Pattern(regexp = SOURCE_CODE, message = SOURCE_CODE_MESSAGE)
        String sourceCode,

        @Nullable PartnerKind sourceKind,
        @Nullable Region region,
        LocalDate date,
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @Nullable @FreeText(max = 8000) String summary,
        @Size(max = 10) List<@NotBlank @FreeText(max = 1000) String> excerpts,
        @Nullable @Size(max = 20) List<@Size(max = 100) String> outcomeIds)
        implements ConsistentInput {

    static final String SOURCE_CODE = "\\s*+[A-Za-z0-9-]*+\\s*+";
    static final String SOURCE_CODE_MESSAGE = "Use only letters, digits and hyphens, such as S07.";

    @Override
    public void requireConsistent(LocalDate today) {
        toContent().requireConsistent(today);
    }

    EvidenceContent toContent() {
        return new EvidenceContent(
                kind,
                consent,
                sourceCode,
                sourceKind,
                region,
                date,
                title,
                summary,
                excerpts,
                outcomeIds == null ? List.of() : outcomeIds);
    }
}
