package org.preventionportal.surveys.results;

import org.preventionportal.surveys.questionnaires.Dimension;

/** Only those who describe themselves so. */
record BreakdownFilter(Dimension dimension, String choice) {}
