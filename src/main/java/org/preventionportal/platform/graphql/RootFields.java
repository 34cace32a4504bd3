package org.preventionportal.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the root fields of an operation, those in fragments too. */
public final class RootFields {

    private RootFields() {}

    /** One field for each result key, as they are executed: the same field twice is executed once. */
    public static List<Field> of(ExecutionContext context) {
        Map<String, Field> byResultKey = new LinkedHashMap<>();
        new SelectionFields(context.getFragmentsByName(), selection -> true)
                .forEach(
                        context.getOperationDefinition().getSelectionSet(),
                        field -> byResultKey.putIfAbsent(field.getResultKey(), field));
        return List.copyOf(byResultKey.values());
    }

    /** Whether a field is introspection, such as {@code __typename}, which no module resolves. */
    public static boolean isIntrospection(Field field) {
        return field.getName().startsWith("__");
    }
}
