package org.preventionportal.surveys.results;

import org.preventionportal.surveys.questionnaires.Dimension;

/** Counts only the respondents who gave this answer about themselves. */
record BreakdownFilter(Dimension dimension, String choiceKey) {}
