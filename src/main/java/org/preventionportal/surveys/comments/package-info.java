/**
 * Owns what respondents wrote in their own words: who reads it, what it is coded to, and who may quote it.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who sees which comments: {@link org.preventionportal.surveys.comments.CommentQueries}. Whether the results
 *       allow it, and what is said about the author, is decided in {@code surveys.results}
 *   <li>What an evaluation asks: {@link org.preventionportal.surveys.comments.EvaluationQuestion}
 *   <li>Which comments are coded, and how they are found by it:
 *       {@link org.preventionportal.surveys.comments.CommentCoder},
 *       {@link org.preventionportal.surveys.comments.CommentFilter}
 *   <li>Which words are deleted for good: {@link org.preventionportal.surveys.comments.CommentWithholding}
 *   <li>What older answers must not bring back after a restore:
 *       {@link org.preventionportal.surveys.comments.RestoredAnswers}
 *   <li>Which words may be quoted elsewhere: {@link org.preventionportal.surveys.comments.SurveyQuotes}
 * </ul>
 */
@NullMarked
@NamedInterface("comments")
package org.preventionportal.surveys.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
