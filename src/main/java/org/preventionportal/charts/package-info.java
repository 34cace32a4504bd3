/**
 * Owns the positions and lengths of what charts and diagrams draw, for pages and files, and draws those of files.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Scale and layout of bars: {@link BarChart}
 *   <li>Parts of one bar, and what is not disclosed: {@link StackedBar}
 *   <li>Boxes in columns and the lines between them: {@link FlowDiagram}
 *   <li>Columns over time: {@link TrendChart}
 *   <li>The charts in the files of a report: {@link PaperDrawings}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
