package org.preventionportal.accounts;

import org.preventionportal.access.PersonId;

record ResetSecondFactorInput(PersonId personId) {}
