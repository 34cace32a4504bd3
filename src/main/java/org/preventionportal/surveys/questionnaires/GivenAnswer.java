package org.preventionportal.surveys.questionnaires;

/** An answer to a question, for a preview. */
record GivenAnswer(String questionId, Answer answer) {}
