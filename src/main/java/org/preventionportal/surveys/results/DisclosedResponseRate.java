package org.preventionportal.surveys.results;

import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;

/**
 * How many were asked and how far they came, as far as it may be told.
 *
 * @param invited null where nobody was, by an open link
 */
record DisclosedResponseRate(
        @Nullable DisclosedNumber invited,
        DisclosedNumber opened,
        DisclosedNumber responded,
        DisclosedNumber partial,
        DisclosedNumber complete) {}
