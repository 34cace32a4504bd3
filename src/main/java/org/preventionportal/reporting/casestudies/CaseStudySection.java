package org.preventionportal.reporting.casestudies;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** Holds a section of a case study. */
public record CaseStudySection(
        @NotBlank @OneLine @FreeText(max = 120) String heading,
        @NotBlank @FreeText(max = 4000) String text) {

    public CaseStudySection {
        heading = heading.strip();
        text = text.strip();
    }
}
