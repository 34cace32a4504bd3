package org.preventionportal.tables.reading;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;

/**
 * Says why a row or a file is not imported.
 *
 * @param row as the spreadsheet counts them: the header is row 1
 * @param column null where no single one is to blame
 * @param code what a client can branch on
 * @param message what is wrong and how to put it right; never the value itself
 */
public record RowProblem(long row, @Nullable String column, ErrorCode code, String message) {}
