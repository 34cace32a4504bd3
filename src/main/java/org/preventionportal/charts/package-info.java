/**
 * Owns the positions and lengths of bars in charts, for pages and files.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Scale and layout of bars: {@link BarChart}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
