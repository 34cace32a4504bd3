/**
 * Owns how numbers about people are disclosed or suppressed, as far as this follows from the numbers: the module
 * knows no campaign, task or form.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>A number is either shown or suppressed for a reason: {@link org.preventionportal.disclosure.DisclosedNumber}
 *   <li>What is exact about everybody, and what is not: {@link org.preventionportal.disclosure.DisclosedTotals},
 *       {@link org.preventionportal.disclosure.Partition}
 *   <li>Merging of small groups by a declared hierarchy: {@link org.preventionportal.disclosure.Merging}
 *   <li>Which cells of a table of groups are suppressed, and why no other can be calculated from the rest:
 *       {@link org.preventionportal.disclosure.SuppressedTable},
 *       {@link org.preventionportal.disclosure.ColumnParts}
 *   <li>Parts of the programme in each quarter of a year: {@link org.preventionportal.disclosure.PeriodTable},
 *       {@link org.preventionportal.disclosure.TwoWayTable}
 *   <li>Parts that overlap, such as themes: {@link org.preventionportal.disclosure.OverlappingParts}
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
 *
 * <p>What also depends on campaigns, tasks or forms is decided by the module that knows them:
 *
 * <ul>
 *   <li>Whether a survey is of the whole programme, since narrower results divide people, and how far it has come:
 *       {@code ProgrammeSpan} of {@code surveys.participation} and {@code SurveyProgress} of {@code surveys.audience}
 *   <li>Which campaigns may be added up, since readers can subtract those that they see: {@code PooledForms},
 *       {@code FormSpan}, {@code SettledQuarters} and {@code SingleTaskSurveys} of {@code surveys.results}
 *   <li>What people know who answered several times or typed in paper forms: {@code RepeatedResponses} and
 *       {@code DisclosedCounts} there
 *   <li>In what steps the people who downloaded a resource and the audience of a survey are shown:
 *       {@code ResourceDownloads} of {@code resources.use}, {@code SurveyAudience} of {@code surveys.audience}
 *   <li>For which parts and days young people are counted: {@code PeopleReached} of {@code reporting.indicators},
 *       {@code DisclosedYoungPeople} of {@code reporting.attendance}
 *   <li>What is said about the author of a comment, which is one value, not a table: {@code Attributions} there
 *   <li>What is said about the source of a quote of other evidence: {@code SourceAttributions} of
 *       {@code evidence.register}
 *   <li>Which tasks of a bulk export have no number of young people, since its rows are tasks and its sums indicators:
 *       {@code SuppressedAttendance} of {@code reporting.bulk}
 *   <li>When a month of a measure is shown, since later months follow: {@code DisclosedMeasure} of
 *       {@code evidence.measures}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
