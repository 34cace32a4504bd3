/**
 * Owns how the code meets GraphQL: scalars, global ids, payloads, connections and the inspection of the schema.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Refusals and violations as the errors of a mutation's payload: {@link MutationErrors}
 *   <li>Ids and idempotency keys of a client: {@link Ids}, {@link IdempotencyKey}
 *   <li>Pages and cursors; nodes of connections: {@link KeysetPaging}, {@link StoredList}, {@link SortedList},
 *       {@link KeysetCursors}, {@link WindowConnections}, {@link ConnectionFields}
 *   <li>Fields on the thread of the operation: {@link OperationThreadFields}
 *   <li>Instrumentations look at operations, not at fields: {@link OperationInstrumentation}
 *   <li>Documents parsed once: {@link ParsedDocuments}
 *   <li>Days and times: {@link IsoCoercing}; days of other requests: {@link DayParser}
 *   <li>Schema and code agree: {@link SchemaInspection}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.graphql;

import org.jspecify.annotations.NullMarked;
