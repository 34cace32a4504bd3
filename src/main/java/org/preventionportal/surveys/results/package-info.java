/**
 * Owns the results of surveys, with disclosure control. Results of the whole programme with ten answers or more are
 * exact, except those about who people are. Other results are merged or suppressed, so that they show no number of one
 * to four people.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Counting once, after every link to a ballot is revoked:
 *       {@link org.preventionportal.surveys.results.ResponseCountJob}
 *   <li>Which responses make a batch, and what is counted of them:
 *       {@link org.preventionportal.surveys.results.FurtherResponses},
 *       {@link org.preventionportal.surveys.results.CampaignCount}
 *   <li>Counting a rolling campaign in batches: {@link org.preventionportal.surveys.results.BatchCountJob}
 *   <li>How the questions of a survey depend on one another, for the rules of {@code disclosure}:
 *       {@link org.preventionportal.surveys.results.SurveyVariables}
 *   <li>Who reads the results of which campaigns: {@link org.preventionportal.surveys.results.ResultQueries}
 *   <li>Which comments may be shown: {@link org.preventionportal.surveys.results.CommentDisclosure}
 *   <li>Into which families small groups are merged: {@link org.preventionportal.surveys.results.KindsOfPeople}
 *   <li>What is said about the author of a comment: {@link org.preventionportal.surveys.results.CommentRelease}
 *   <li>What may leave the service in a file: {@link org.preventionportal.surveys.results.ExportRow}
 * </ul>
 */
@NullMarked
@NamedInterface("results")
package org.preventionportal.surveys.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
