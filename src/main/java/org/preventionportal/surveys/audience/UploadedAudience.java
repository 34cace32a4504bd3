package org.preventionportal.surveys.audience;

import java.util.List;
import org.preventionportal.tables.reading.RowProblem;
import org.springframework.modulith.NamedInterface;

/**
 * Holds the result of an upload.
 *
 * @param listed how many addresses of the sheet are on the list now. Those who have opted out are among them and get no
 *     mail: their number would show who they are.
 */
@NamedInterface("audience")
public record UploadedAudience(int rows, int listed, List<RowProblem> problems) {}
