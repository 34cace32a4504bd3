/**
 * Owns how the portal is measured: operations, limits, numbers from the database, and where they are sent.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Operations by root field and outcome, and slow ones in the log: {@link OperationMetrics}
 *   <li>A label has few values, and none that a client chooses: {@link RootField}
 *   <li>How often a limit was hit: {@link LimitCounter}
 *   <li>How often a metric may ask the database: {@link DatabaseGauges}
 *   <li>Export by OpenTelemetry: {@link MetricsConfiguration}
 * </ul>
 *
 * <p>Each module registers the meters of what it owns. {@code src/docs/operations/watching.md} lists them all.
 */
@NullMarked
package org.preventionportal.platform.metrics;

import org.jspecify.annotations.NullMarked;
