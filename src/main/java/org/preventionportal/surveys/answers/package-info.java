/**
 * Owns the survey as it is shown to who answers or writes it, answering by link, and typing in of paper forms.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What a link opens, and that all unusable links look the same: {@link SurveyLinks}
 *   <li>Which links many people use at the same time: {@link OpenLinks}
 *   <li>Which of the answers that were sent can be saved: {@link AnswerSelection}
 *   <li>Typing in what people have answered on paper: {@link PaperResponses}
 *   <li>What a respondent sees of a survey, and where they continue: {@link Survey}
 *   <li>Starting, answering and finishing once, and opting out: {@link SurveyResponses}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.answers;

import org.jspecify.annotations.NullMarked;
