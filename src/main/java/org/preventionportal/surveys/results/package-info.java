/**
 * Owns the results of surveys, with disclosure control: no result discloses an answer of fewer than five people, and none
 * can be worked out.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Counting once, after every link to a ballot is revoked: {@link org.preventionportal.surveys.results.ResponseCountJob}
 *   <li>Merging of small categories before any suppression: {@link org.preventionportal.surveys.results.Partition}
 *   <li>Which groups a breakdown shows: {@link org.preventionportal.surveys.results.Table}
 *   <li>How questions, follow-up questions and breakdowns depend on one another:
 *       {@link org.preventionportal.surveys.results.Disclosure}
 *   <li>Who sees exact totals and which comments: {@link org.preventionportal.surveys.results.ResultQueries}
 *   <li>What is said about the author of a comment: {@link org.preventionportal.surveys.results.Attribution}
 *   <li>Which words may be quoted elsewhere: {@link org.preventionportal.surveys.results.SurveyQuotes}
 *   <li>What may leave the service in a file: {@link org.preventionportal.surveys.results.ExportRow}
 * </ul>
 */
@NullMarked
@NamedInterface("results")
package org.preventionportal.surveys.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
