/**
 * Owns how the portal is measured: operations, limits, numbers from the database, and where they are sent.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Export by OpenTelemetry: {@link MetricsConfiguration}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.metrics;

import org.jspecify.annotations.NullMarked;
