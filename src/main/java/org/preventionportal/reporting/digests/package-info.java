/** Sends regular emails with numbers to staff who have subscribed. */
@NullMarked
package org.preventionportal.reporting.digests;

import org.jspecify.annotations.NullMarked;
