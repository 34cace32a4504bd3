package org.preventionportal.partners;

import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;

record RemovePartnerMemberInput(PartnerId partnerId, PersonId personId) {}
