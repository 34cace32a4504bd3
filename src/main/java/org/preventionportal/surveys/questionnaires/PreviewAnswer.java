package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;

/** Gives an answer to try out in a preview. */
record PreviewAnswer(String questionKey, @Valid Answer answer) {}
