package org.preventionportal.interest;

import org.jspecify.annotations.Nullable;

/**
 * Says how many expressions of interest wait for a caller.
 *
 * @param waiting those that nobody has answered, accepted or closed; null for those who see none
 * @param uninvited those whose person nobody has invited to the new partner; null for those who cannot
 */
record ExpressionCounts(@Nullable Integer waiting, @Nullable Integer uninvited) {}
