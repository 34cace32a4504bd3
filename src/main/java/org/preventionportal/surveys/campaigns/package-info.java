/** When a questionnaire is sent to whom, by mail or by one link for a room, and how long it takes answers. */
@NullMarked
package org.preventionportal.surveys.campaigns;

import org.jspecify.annotations.NullMarked;
