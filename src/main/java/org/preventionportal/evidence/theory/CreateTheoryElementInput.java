package org.preventionportal.evidence.theory;

import jakarta.validation.Valid;

record CreateTheoryElementInput(long version, @Valid TheoryElementInput element) {}
