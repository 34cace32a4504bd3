package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who drives the work within a partner: the report's "independent driving force". */
record Champion(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String jobTitle) {}
