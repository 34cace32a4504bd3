package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;

/** Gives the answer to one question. An empty answer stands for none. */
public record QuestionAnswer(String questionKey, @Valid Answer answer) {}
