/**
 * Owns how content is published: drafts, review by another person, numbered versions, publication on a day, withdrawal.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>which changes are allowed in which stage, and who may approve: {@link Publication}
 *   <li>who has contributed to a version, and who approved it: {@link PublicationVersion}, {@link Approval}
 *   <li>publication on a day: {@link ScheduledPublication}, of each {@link ScheduledContent}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "platform"})
package org.preventionportal.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
