/**
 * Owns the limits of a GraphQL request.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Form and size of a request: {@link GraphQlRequestFilter}
 *   <li>Which documents are taken: {@link Safelist}
 *   <li>Depth, aliases and cost: {@link OperationSize}, {@link CountingCost}, {@link RequestLimits}
 *   <li>Time of a request: {@link TimeLimit}
 *   <li>A subscription is answered by a stream of events, all else by JSON: {@link EventStreams}, {@link StreamLimit},
 *       {@link StreamLife}
 *   <li>Introspection: {@link IntrospectionGuard}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.limits;

import org.jspecify.annotations.NullMarked;
