package org.preventionportal.threats;

import jakarta.validation.Valid;

record UpdateThreatEntryInput(
        ThreatEntryId threatEntryId, long version, @Valid ThreatEntryInput entry) {}
