package org.preventionportal.surveys.results;

import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;

/**
 * Holds a response rate after disclosure control.
 *
 * @param invited null for an open link
 */
record DisclosedResponseRate(
        @Nullable DisclosedNumber invited,
        DisclosedNumber opened,
        DisclosedNumber responded,
        DisclosedNumber partial,
        DisclosedNumber complete) {}
