/**
 * Owns what all modules need: GraphQL configuration and limits, errors, ids, text rules, MongoDB settings and the
 * clock.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Errors of a mutation, of an operation, of the engine: {@link Refusal}, {@link Violations},
 *       {@link MutationErrors}, {@link GraphQlErrors}, {@link RequestErrors}
 *   <li>Form and size of a request; depth, aliases and cost: {@link GraphQlRequestFilter}, {@link OperationSize},
 *       {@link RequestLimits}
 *   <li>Time of a request, and introspection: {@link TimeLimit}, {@link IntrospectionGuard}
 *   <li>Ids and idempotency: {@link Ids}, {@link IdempotencyKey}, {@link Keyed}, {@link Idempotent}
 *   <li>Pages and cursors; nodes of connections: {@link Pages}, {@link KeysetCursors}, {@link ConnectionNodes}
 *   <li>Days and times: {@link IsoCoercing}
 *   <li>Text that is stored, and identifying text: {@link FreeText}, {@link IdentifyingText}, {@link BirthDates}
 *   <li>No request for a child at risk: {@link ChildAtRiskCheck}
 *   <li>Clock, durability and time of a database operation: {@link PlatformConfiguration}
 *   <li>Indexes, batches and aggregations: {@link DeclaredIndexes}, {@link Batches}, {@link Aggregations}
 *   <li>Readiness: {@link DatabaseHealthIndicator}
 *   <li>One node at a time for scheduled work: {@link Leases}
 *   <li>Logs without messages: {@link SafeTrace}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.preventionportal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
