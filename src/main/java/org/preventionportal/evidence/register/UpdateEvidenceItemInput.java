package org.preventionportal.evidence.register;

import jakarta.validation.Valid;

record UpdateEvidenceItemInput(
        EvidenceId evidenceItemId, long version, @Valid EvidenceChangesInput content) {}
