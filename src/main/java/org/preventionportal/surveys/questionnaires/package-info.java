/**
 * Owns questionnaires: their pages and questions in English and Welsh, the conditions that show them, and their
 * versions.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which questions are shown after which answers: {@link Form#shown}
 *   <li>Which answer fits a question: {@link Question#problem}
 *   <li>A version is locked once a campaign has opened with it: {@link Questionnaire}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.questionnaires;

import org.jspecify.annotations.NullMarked;
