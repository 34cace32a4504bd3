package org.preventionportal.fuzz;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A document with its variables. */
record Operation(String document, Map<String, @Nullable Object> variables) {

    static final TypeReference<Map<String, @Nullable Object>> VARIABLES = new TypeReference<>() {};
}
