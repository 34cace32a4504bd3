package org.preventionportal.surveys.participation;

import java.util.List;
import org.preventionportal.spreadsheets.reading.Problem;

/**
 * What came of a list.
 *
 * @param listed how many addresses are new on it
 * @param optedOut how many do not want to be asked
 */
record UploadedAudience(int rows, int listed, int optedOut, List<Problem> problems) {}
