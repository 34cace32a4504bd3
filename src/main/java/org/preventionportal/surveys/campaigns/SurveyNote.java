package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Something that readers of the results should know, such as a figure of another source that contradicts them.
 *
 * @param question id of the question; null for the whole
 */
public record SurveyNote(@Nullable String question, String text, PersonId author, LocalDate on) {}
