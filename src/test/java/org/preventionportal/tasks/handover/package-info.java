/** A caseload that passes on. */
@NullMarked
package org.preventionportal.tasks.handover;

import org.jspecify.annotations.NullMarked;
