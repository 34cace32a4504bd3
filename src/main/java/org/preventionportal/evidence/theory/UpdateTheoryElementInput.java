package org.preventionportal.evidence.theory;

import jakarta.validation.Valid;

record UpdateTheoryElementInput(
        long version, String elementKey, @Valid TheoryElementInput element) {}
