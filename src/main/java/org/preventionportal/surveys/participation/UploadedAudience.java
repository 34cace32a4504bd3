package org.preventionportal.surveys.participation;

import java.util.List;
import org.preventionportal.spreadsheets.reading.Problem;
import org.springframework.modulith.NamedInterface;

/**
 * What came of a list.
 *
 * @param listed how many addresses are new on it
 * @param optedOut how many do not want to be asked
 */
@NamedInterface("audience")
public record UploadedAudience(int rows, int listed, int optedOut, List<Problem> problems) {}
