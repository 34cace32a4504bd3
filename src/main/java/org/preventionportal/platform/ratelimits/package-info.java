/**
 * Owns how many operations are taken in a time, counted for all nodes together.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What is counted and how much is allowed: {@link RateLimit}, {@link RateLimitProperties}
 *   <li>One atomic update counts: {@link RateLimiter}, {@link CounterCollection}
 *   <li>A count names nobody: {@link DaySecret}
 *   <li>Whom an operation is counted for: {@link OperationRate}, {@link HttpOperationRate}, {@link SurveyTokens},
 *       {@link SharedLinks}
 *   <li>A page counts as one operation: {@link PageOperations}
 *   <li>What a client reads about it: {@link RateLimitAnswers}, {@link RateLimitConfiguration}
 *   <li>From which network a request came: {@link ClientAddress}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.ratelimits;

import org.jspecify.annotations.NullMarked;
