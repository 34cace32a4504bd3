package org.preventionportal.fuzz;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document with its variables. */
record Operation(String document, Map<String, @Nullable Object> variables) {}
