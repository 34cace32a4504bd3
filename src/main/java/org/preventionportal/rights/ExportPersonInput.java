package org.preventionportal.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Names the person by the email address or the id of the account. */
record ExportPersonInput(@NotBlank @Size(max = 254) String emailOrAccount) {}
