/** Owns the periods that the programme reports on, with their targets and the notes on their indicators. */
@NullMarked
package org.preventionportal.reporting.periods;

import org.jspecify.annotations.NullMarked;
