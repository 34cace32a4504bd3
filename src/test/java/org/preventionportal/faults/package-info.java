/** Takes away from the service what it needs, or kills it, and counts what is acknowledged, lost and doubled. */
@NullMarked
package org.preventionportal.faults;

import org.jspecify.annotations.NullMarked;
