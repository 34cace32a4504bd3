/**
 * Owns what all modules need and what belongs to none: the clock, ids, the correlation id of a request, and how
 * a node stops.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>The clock: {@link PlatformConfiguration}
 *   <li>The id that a person quotes: {@link CorrelationId}
 *   <li>A database that does not answer, and waiting for it: {@link DatabaseOutage}
 *   <li>Logs without messages: {@link SafeTrace}
 *   <li>Work that is done once at the start: {@link StartStep}
 *   <li>A node that stops loses no request: {@link Drain}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.preventionportal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
