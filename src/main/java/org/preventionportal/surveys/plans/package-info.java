/** Owns the plan of a campaign: what is asked, who is invited, how often people are reminded, and until when. */
@NullMarked
package org.preventionportal.surveys.plans;

import org.jspecify.annotations.NullMarked;
