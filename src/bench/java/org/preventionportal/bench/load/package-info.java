/** How a server is loaded and what that costs it. */
@NullMarked
package org.preventionportal.bench.load;

import org.jspecify.annotations.NullMarked;
