package org.preventionportal.surveys.results;

import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Figure;

/**
 * How many were asked and how far they came, as far as it may be told.
 *
 * @param invited null where nobody was, by an open link
 */
record TurnoutFigures(@Nullable Figure invited, Figure opened, Figure responded, Figure partial, Figure complete) {}
