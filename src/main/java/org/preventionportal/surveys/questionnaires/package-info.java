/**
 * Owns questionnaires: their pages and questions in English and Welsh, the conditions that show them, and their
 * versions.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Conditions, keys, options and dimensions of a form: {@link QuestionnaireValidator}
 *   <li>Changes of pages, questions and options, and errors in the fields of the change: {@link QuestionnaireParts},
 *       {@link QuestionnaireOptions}, {@link FormChanges}, {@link FormChecks}
 *   <li>Which questions can be copied from the bank: {@link QuestionBank}
 *   <li>Keys of new parts: {@link PartKeys}
 *   <li>Which questions are shown after which answers: {@link Form#shown}
 *   <li>Which answer fits a question: {@link Question#problem}
 *   <li>A version is locked once a campaign has opened with it: {@link Questionnaire}
 *   <li>Where a respondent continues: {@link Survey}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.questionnaires;

import org.jspecify.annotations.NullMarked;
