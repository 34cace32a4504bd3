/** Serves the pages of delivery: schedule, activities, participants, outcomes and linked resources. */
@NullMarked
package org.preventionportal.portal.delivery;

import org.jspecify.annotations.NullMarked;
