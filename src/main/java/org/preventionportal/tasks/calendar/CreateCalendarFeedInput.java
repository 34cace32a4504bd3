package org.preventionportal.tasks.calendar;

/** @param revision of the feed that the new one replaces; 0 if there is none */
record CreateCalendarFeedInput(int revision) {}
