package org.preventionportal.accounts;

import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;

record RemovePartnerLeadInput(PartnerId partnerId, PersonId personId) {}
