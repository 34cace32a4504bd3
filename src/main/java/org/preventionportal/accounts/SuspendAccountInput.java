package org.preventionportal.accounts;

import org.preventionportal.access.PersonId;

record SuspendAccountInput(PersonId personId, AccountSuspensionReason reason) {}
