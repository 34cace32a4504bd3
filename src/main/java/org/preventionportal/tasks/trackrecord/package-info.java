/**
 * Owns the track record: what came of earlier tasks of the same kind for the same kind of partner.
 *
 * <ul>
 *   <li>Which tasks count, and how many there have to be: {@link TrackRecords}
 *   <li>Middle and range of the people reached: {@link TrackRecordReach}
 * </ul>
 */
@NullMarked
@NamedInterface("trackrecord")
package org.preventionportal.tasks.trackrecord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
