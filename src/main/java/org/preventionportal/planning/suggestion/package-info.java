/**
 * Owns the suggestion which requests to accept in a quarter. It knows no tasks and no database.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What may be suggested, and what it is worth: {@link SuggestionProblem}, {@link Selection}
 *   <li>How a good selection is found: {@link SuggestionSearch}
 *   <li>How the best of few requests is found: {@link ExactSearch}
 * </ul>
 */
@NullMarked
package org.preventionportal.planning.suggestion;

import org.jspecify.annotations.NullMarked;
