package org.preventionportal.surveys.participation;

import java.util.List;
import org.preventionportal.spreadsheets.reading.RowProblem;
import org.springframework.modulith.NamedInterface;

/**
 * Holds the result of an upload.
 *
 * @param listed how many addresses are new on the list
 * @param optedOut how many were left out because they have opted out of surveys
 */
@NamedInterface("audience")
public record UploadedAudience(int rows, int listed, int optedOut, List<RowProblem> problems) {}
