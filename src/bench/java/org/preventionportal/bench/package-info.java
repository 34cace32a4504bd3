/**
 * Measures the built jar against the bare driver: what each operation costs in own CPU, in one run and on one machine.
 *
 * <ul>
 *   <li>What runs, in which order: {@link Bench}, {@link BenchOptions}
 *   <li>What is measured: {@link Operations}
 *   <li>The servers: {@code portal}, {@code limit}, {@code database}
 *   <li>How it is measured: {@code load}; how it is written down: {@code report}
 * </ul>
 */
@NullMarked
package org.preventionportal.bench;

import org.jspecify.annotations.NullMarked;
