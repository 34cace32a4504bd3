package org.preventionportal.tasks.handover;

import org.preventionportal.access.PersonId;

/** Holds a person who is no longer an officer, and the caseload that has to be handed over. */
record FormerOfficer(PersonId person, int taskCount, int partnerCount) {}
