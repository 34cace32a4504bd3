/**
 * Owns how questionnaires are written, changed part by part, copied and found, and the built-in ones.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Conditions, keys, options and dimensions of a form: {@link QuestionnaireValidator}
 *   <li>Changes of pages, questions and options, and errors in the fields of the change: {@link QuestionnaireParts},
 *       {@link QuestionnaireOptions}, {@link FormChanges}, {@link FormChecks}
 *   <li>Which questions can be copied from the bank: {@link QuestionBank}
 *   <li>Keys of new parts: {@link PartKeys}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.questionnaires.editing;

import org.jspecify.annotations.NullMarked;
