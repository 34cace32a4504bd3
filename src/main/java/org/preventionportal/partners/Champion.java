package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;

/** Names the person who drives the work within a partner: the report's "independent driving force". */
record Champion(
        @NotBlank @FreeText(max = 200) String name,
        @NotBlank @FreeText(max = 200) String jobTitle) {}
