package org.preventionportal.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.roles.OperationCases;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;
import org.preventionportal.support.RoleCases.RoleCase;
import org.preventionportal.support.RoleTable;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.RoleTable.Row;

/**
 * Changes one value of what works for somebody: such an operation comes further than one that is random all over. There
 * is one case for each round, because making it may need a database that is otherwise empty.
 */
final class AlteredCases {

    private final RandomGenerator random;
    private final RandomValues values;
    private final RoleCases cases;
    private final List<Row> rows;
    private int round;

    /** @param isSent chooses rows of the role table */
    AlteredCases(OperationCases cases, Predicate<String> isSent, RandomGenerator random, RandomValues values) {
        this.random = random;
        this.values = values;
        this.cases = cases.all();
        this.rows = RoleTable.read().rows().stream()
                .filter(row -> isSent.test(row.operation()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(rows, random);
    }

    /** @param callers for whom the operation works */
    record Case(Operation operation, List<Column> callers) {}

    /** Makes what the operations of a round are about. */
    Case begin() {
        Row row = rows.get(round++ % rows.size());
        RoleCase made = cases.of(row.operation()).get();
        return new Case(
                new Operation(HttpPortal.documentText(made.document()), Portal.json(made.variables())),
                Stream.of(Column.values())
                        .filter(column -> row.outcome(column).equals("ok"))
                        .toList());
    }

    Operation alter(Operation working) {
        Map<String, @Nullable Object> variables = Portal.json(working.variables());
        if (!variables.isEmpty() && random.nextInt(4) > 0) {
            alter(variables);
        }
        return new Operation(working.document(), variables);
    }

    /** Changes one value, at any depth. */
    @SuppressWarnings("unchecked")
    private void alter(Map<String, @Nullable Object> fields) {
        List<String> names = new ArrayList<>(fields.keySet());
        String name = names.get(random.nextInt(names.size()));
        Object value = fields.get(name);
        if (value instanceof Map<?, ?> inner && !inner.isEmpty() && random.nextInt(8) > 0) {
            alter((Map<String, @Nullable Object>) inner);
        } else if (value instanceof List<?> items && random.nextInt(4) > 0) {
            fields.put(name, altered(items));
        } else {
            fields.put(name, values.any());
        }
    }

    @SuppressWarnings("unchecked")
    private List<?> altered(List<?> items) {
        if (!items.isEmpty() && items.getFirst() instanceof Map<?, ?> inner && random.nextBoolean()) {
            alter((Map<String, @Nullable Object>) inner);
            return items;
        }
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> Collections.nCopies(251, items.isEmpty() ? values.any() : items.getFirst());
            case 2 -> Collections.nCopies(2, items.isEmpty() ? values.any() : items.getFirst());
            default -> Collections.singletonList(values.any());
        };
    }
}
