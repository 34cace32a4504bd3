package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Question;

/**
 * Holds a question of the bank.
 *
 * @param topic under which the bank lists it
 * @param askedBefore whether people were asked the question in a built-in questionnaire
 * @param question with its own condition, or else that of its page
 */
record BankQuestion(BilingualText topic, boolean askedBefore, Question question) {

    public String getKey() {
        return question.key();
    }
}
