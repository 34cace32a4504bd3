package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;

/** An answer to a question, for a preview. */
record PreviewAnswer(String questionKey, @Valid Answer answer) {}
