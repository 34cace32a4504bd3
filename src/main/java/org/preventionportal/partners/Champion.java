package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** Names the person who drives the work within a partner: the report's "independent driving force". */
record Champion(
        @NotBlank @OneLine @FreeText(max = 200) String name,
        @NotBlank @OneLine @FreeText(max = 200) String jobTitle) {}
