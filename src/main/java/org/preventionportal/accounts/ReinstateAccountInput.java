package org.preventionportal.accounts;

import org.preventionportal.access.PersonId;

record ReinstateAccountInput(PersonId personId) {}
