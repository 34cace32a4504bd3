/**
 * Owns how numbers about people are disclosed or suppressed: the one place for suppression and rounding.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>A number is either shown or suppressed for a reason: {@link org.preventionportal.disclosure.DisclosedNumber}
 *   <li>What is exact about everybody, and what is not: {@link org.preventionportal.disclosure.Wholes},
 *       {@link org.preventionportal.disclosure.Partition}
 *   <li>Merging of small groups by a declared hierarchy: {@link org.preventionportal.disclosure.Merging}
 *   <li>Which cells of a table of groups are suppressed, and why no other can be calculated from the rest:
 *       {@link org.preventionportal.disclosure.SuppressedTable},
 *       {@link org.preventionportal.disclosure.ColumnParts}
 *   <li>Parts of the programme in each quarter of a year: {@link org.preventionportal.disclosure.PeriodTable},
 *       {@link org.preventionportal.disclosure.TwoWayTable}
 *   <li>What follows from sums by adding and subtracting: {@link org.preventionportal.disclosure.LinearSpan}
 *   <li>Answers of a group that are merged: {@link org.preventionportal.disclosure.ClassedTable},
 *       {@link org.preventionportal.disclosure.GroupTable}
 *   <li>How tables of follow-up questions and of choices depend on one another:
 *       {@link org.preventionportal.disclosure.GroupTables}, {@link org.preventionportal.disclosure.Variables}
 *   <li>Breakdowns by two dimensions: {@link org.preventionportal.disclosure.PairTables},
 *       {@link org.preventionportal.disclosure.Table}
 *   <li>Shares and their confidence intervals: {@link org.preventionportal.disclosure.Percent}
 *   <li>Who reads the numbers: {@link org.preventionportal.disclosure.DisclosureLevel}
 *   <li>Rounding half up: {@link org.preventionportal.disclosure.Rounding}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
