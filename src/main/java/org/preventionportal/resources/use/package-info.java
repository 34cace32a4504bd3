/**
 * Owns the use of resources: links to tasks, matching resources and downloads.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>links to tasks, visible if both ends are: {@code TaskResources}
 *   <li>resources that already meet a need: {@code MatchingResources}, {@code ResourceLibraryAccess}
 *   <li>whose downloads are counted, and for how long people are remembered: {@link Downloads}
 *   <li>rounding and suppression of counts of downloads: {@code ResourceDownloads}
 * </ul>
 */
@NullMarked
@NamedInterface("use")
package org.preventionportal.resources.use;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
