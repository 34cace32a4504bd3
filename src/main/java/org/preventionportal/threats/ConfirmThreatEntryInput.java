package org.preventionportal.threats;

import java.time.LocalDate;

record ConfirmThreatEntryInput(ThreatEntryId threatEntryId, long version, LocalDate reviewOn) {}
