package org.preventionportal.tasks.calendar;

/** @param revision of the feed to revoke */
record RevokeCalendarFeedInput(int revision) {}
