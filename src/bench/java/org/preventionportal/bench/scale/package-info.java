/** What a load of many years and countries would need, reckoned from measured sizes and recorded costs. */
@NullMarked
package org.preventionportal.bench.scale;

import org.jspecify.annotations.NullMarked;
