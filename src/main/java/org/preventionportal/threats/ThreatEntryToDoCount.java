package org.preventionportal.threats;

/** Says how many entries wait for the caller to do something. */
record ThreatEntryToDoCount(ThreatEntryToDo toDo, int entryCount) {}
