/**
 * Owns how MongoDB is used: conversions, durability, indexes, batches and aggregations.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Durability and time of a database operation: {@link MongoConfiguration}
 *   <li>Ids as strings: {@link IdConversions}
 *   <li>Records read by the driver's codec: {@link StoredRecords}, {@link RecordReader}
 *   <li>Documents that cannot be read: {@link UnreadableDocument}, {@link RecordFields}, {@link NamingMongoConverter}
 *   <li>Indexes, batches and aggregations: {@link Indexes}, {@link DeclaredIndexes}, {@link Batches},
 *       {@link Aggregations}
 *   <li>A repeated request creates nothing twice: {@link Idempotent}, {@link Keyed}
 *   <li>A change of an older version, or one that another change overtakes, is a conflict: {@link ConcurrencyVersions},
 *       {@link Versioned}
 *   <li>Readiness: {@link DatabaseHealthIndicator}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.mongodb;

import org.jspecify.annotations.NullMarked;
