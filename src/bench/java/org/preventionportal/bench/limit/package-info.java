/** The limit: the same rows read by a bare driver behind the JDK's HTTP server. */
@NullMarked
package org.preventionportal.bench.limit;

import org.jspecify.annotations.NullMarked;
