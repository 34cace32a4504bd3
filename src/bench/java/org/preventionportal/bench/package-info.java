/**
 * Measures the built jar: what each operation costs in own CPU beside the bare driver, what it costs the database as
 * that grows, what the server holds after a long time, and what larger loads would need.
 *
 * <ul>
 *   <li>What runs, in which order: {@link Bench}, {@link DemoPages}, {@link Growth}, {@link LongRun}, {@link Scale},
 *       {@link BenchOptions}
 *   <li>What is measured: {@link Operations}
 *   <li>The servers: {@code portal}, {@code limit}, {@code database}
 *   <li>How it is measured: {@code load}; how it is written down: {@code report}; what follows for larger loads:
 *       {@code scale}
 * </ul>
 */
@NullMarked
package org.preventionportal.bench;

import org.jspecify.annotations.NullMarked;
