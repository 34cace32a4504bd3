package org.preventionportal.surveys.answers;

import jakarta.validation.Valid;
import org.preventionportal.surveys.questionnaires.Answer;

/** Gives the answer to one question. An empty answer stands for none. */
public record QuestionAnswer(String questionKey, @Valid Answer answer) {}
