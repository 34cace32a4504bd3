/** What the bench prints and writes. */
@NullMarked
package org.preventionportal.bench.report;

import org.jspecify.annotations.NullMarked;
