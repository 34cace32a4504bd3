/**
 * Measures the built jar: what each operation costs in own CPU beside the bare driver, what it costs the database as
 * that grows, and what the server holds after a long time.
 *
 * <ul>
 *   <li>What runs, in which order: {@link Bench}, {@link Growth}, {@link LongRun}, {@link BenchOptions}
 *   <li>What is measured: {@link Operations}
 *   <li>The servers: {@code portal}, {@code limit}, {@code database}
 *   <li>How it is measured: {@code load}; how it is written down: {@code report}
 * </ul>
 */
@NullMarked
package org.preventionportal.bench;

import org.jspecify.annotations.NullMarked;
