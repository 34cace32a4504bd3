/** What waits for a decision. */
@NullMarked
package org.preventionportal.portal.triage;

import org.jspecify.annotations.NullMarked;
