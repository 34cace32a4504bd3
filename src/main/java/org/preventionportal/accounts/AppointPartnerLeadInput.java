package org.preventionportal.accounts;

import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;

record AppointPartnerLeadInput(PartnerId partnerId, PersonId personId) {}
