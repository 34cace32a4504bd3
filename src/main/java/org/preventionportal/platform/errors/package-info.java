/**
 * Owns what a request is refused with, and how errors are answered without leaking anything.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What the domain does not permit, and its codes: {@link Refusal}, {@link UserError}, {@link ErrorCode}
 *   <li>What exceeds a rate limit: {@link RateLimited}
 *   <li>Violations of input, without the rejected value: {@link Violations}
 *   <li>Errors of an operation, of the engine, of a subscription: {@link GraphQlErrors}, {@link RequestErrors},
 *       {@link SubscriptionErrors}
 *   <li>Errors outside GraphQL: {@link ProblemHandler}, {@link RefusedRequests}, {@link Problem}, and of pages:
 *       {@link FailedRequests}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.errors;

import org.jspecify.annotations.NullMarked;
