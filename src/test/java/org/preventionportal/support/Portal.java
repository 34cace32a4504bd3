package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.UserError;
import org.springframework.graphql.test.tester.GraphQlTester;

/**
 * The API as a client uses it: sends the documents in {@code graphql-test/} for an account and reads what comes back. A
 * document is named by its path, such as {@code tasks/joinTask}; a mutation's is called like the mutation.
 */
public abstract class Portal {

    public abstract GraphQlTester as(Account account);

    public abstract GraphQlTester anonymous();

    /** Sends a document and returns the response as it is, errors and all. */
    public GraphQlTester.Response ask(Account account, String document, Map<String, ?> variables) {
        return ask(as(account), document, variables);
    }

    public static GraphQlTester.Response ask(GraphQlTester caller, String document, Map<String, ?> variables) {
        return caller.documentName(document).variables(json(variables)).execute();
    }

    /**
     * Returns a part of the answer, which must be without top-level errors.
     *
     * @param path the place of the part, such as {@code task.schedule}
     */
    public <T> T read(Account account, String document, Map<String, ?> variables, String path, Class<T> type) {
        return ask(account, document, variables).path(path).entity(type).get();
    }

    /** @param path the place of a list, or of a field in each item, such as {@code tasks.edges[*].node.id} */
    public <T> List<T> readAll(Account account, String document, Map<String, ?> variables, String path, Class<T> type) {
        return ask(account, document, variables).path(path).entityList(type).get();
    }

    /** Returns everything that comes back, errors and all, as text: for what must not be in it. */
    public String text(Account account, String document, Map<String, ?> variables) {
        return text(ask(account, document, variables));
    }

    public static String text(GraphQlTester.Response response) {
        var all = new StringBuilder();
        response.errors().satisfy(all::append).path("$").entity(Map.class).satisfies(all::append);
        return all.toString().replaceAll("(, )?rateLimit=\\{[^}]*}", ""); // it counts how often somebody asked
    }

    /**
     * Sends a mutation, which must be carried out.
     *
     * @param path the part of the payload that is returned, such as {@code partner.id}
     */
    public <T> T change(Account account, String mutation, Map<String, ?> input, String path, Class<T> type) {
        GraphQlTester.Response response = ask(account, mutation, Map.of("input", input));
        assertThat(userErrors(response, mutation)).as(mutation).isEmpty();
        return response.path(operation(mutation) + "." + path).entity(type).get();
    }

    /** Sends a mutation of a task, which must be carried out. */
    public ChangedTask changeTask(Account account, String mutation, Map<String, ?> input) {
        return change(account, mutation, input, "task", ChangedTask.class);
    }

    /** The task in the version that the account sees, for a change of theirs. */
    public Input current(Account account, Object task) {
        Input id = Input.of("id", task);
        return Input.of("taskId", task)
                .with("version", read(account, "tasks/taskVersion", id, "task.version", Integer.class));
    }

    /** Returns why a mutation is refused. The list is empty if it is carried out. */
    public List<UserError> userErrors(Account account, String mutation, Map<String, ?> input) {
        return userErrors(ask(account, mutation, Map.of("input", input)), mutation);
    }

    public List<String> codes(Account account, String mutation, Map<String, ?> input) {
        return userErrors(account, mutation, input).stream()
                .map(error -> error.code().name())
                .toList();
    }

    public static List<UserError> userErrors(GraphQlTester.Response response, String mutation) {
        return response.path(operation(mutation) + ".userErrors")
                .entityList(UserError.class)
                .get();
    }

    public static String operation(String document) {
        return document.substring(document.lastIndexOf('/') + 1);
    }

    /** Ids, days and constants are sent as their text. */
    public static Map<String, @Nullable Object> json(Map<?, ?> fields) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, value) -> json.put(String.valueOf(name), json(value)));
        return json;
    }

    private static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> fields -> json(fields);
            case Collection<?> items -> items.stream().map(Portal::json).toList();
            case Number number -> number;
            case Boolean bool -> bool;
            case null -> null;
            default -> value.toString();
        };
    }
}
