/**
 * Owns the positions and lengths of what charts and diagrams draw, for pages and files, and draws those of files.
 * Escapes the texts in all markup that is written in Java.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>How an indicator is drawn and named, on pages and in files: {@link DrawnIndicator}
 *   <li>Scale and layout of bars: {@link BarChart}
 *   <li>Parts of one bar, and what is not disclosed: {@link StackedBar}
 *   <li>Boxes in columns and the lines between them: {@link FlowDiagram}
 *   <li>Columns over time: {@link TrendChart}
 *   <li>The charts in the files of a report: {@link PaperDrawings}
 *   <li>Escaping of texts and values of attributes: {@link Markup}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
