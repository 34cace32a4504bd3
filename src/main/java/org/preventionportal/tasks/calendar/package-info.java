/**
 * Owns the sessions of tasks as calendars read them: a file for each session, and a feed for each person.
 *
 * <ul>
 *   <li>Which sessions are a person's, and what a calendar gets of each: {@link Sessions}, {@link Session}
 *   <li>Who creates and revokes the address of a feed: {@link CalendarFeeds}
 *   <li>What a feed shows is decided at each fetch: {@link CalendarFeedReader}
 *   <li>The form of the file (RFC 5545): {@link CalendarFile}
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.calendar;

import org.jspecify.annotations.NullMarked;
