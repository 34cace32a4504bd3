package org.preventionportal.tasks.handover;

import org.preventionportal.access.PersonId;

/** Holds a person who is no officer any more, and the caseload that has to be handed over. */
record FormerOfficer(PersonId person, int taskCount, int partnerCount) {}
