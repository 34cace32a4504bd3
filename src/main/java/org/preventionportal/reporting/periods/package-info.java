/** The periods that a programme reports on: their targets, and what readers of their figures should know. */
@NullMarked
package org.preventionportal.reporting.periods;

import org.jspecify.annotations.NullMarked;
