/** Regular mails of numbers, for staff who have asked for them. */
@NullMarked
package org.preventionportal.reporting.digests;

import org.jspecify.annotations.NullMarked;
