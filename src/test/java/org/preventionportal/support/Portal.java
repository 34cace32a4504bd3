package org.preventionportal.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The API as a client uses it: documents are sent for an account, and data and errors come back. */
public abstract class Portal {

    public abstract GraphQlTester as(Account account);

    public abstract GraphQlTester anonymous();

    /** What a document answers, which must be without top-level errors. */
    public Map<?, ?> data(Account account, String document) {
        Map<?, ?> answer = as(account)
                .document(document)
                .execute()
                .path("$")
                .entity(Map.class)
                .get();
        return (Map<?, ?>) Objects.requireNonNull(answer.get("data"));
    }

    /** What a mutation under the alias {@code it} answers: its payload. */
    public Map<?, ?> change(Account account, String mutation) {
        return (Map<?, ?>) Objects.requireNonNull(data(account, mutation).get("it"));
    }

    /** Sends one mutation and returns its payload. */
    public Map<?, ?> change(Account account, String mutation, String input, String selection) {
        return change(
                account,
                "mutation { it: %s(input: {%s}) { %s userErrors { field message code } } }"
                        .formatted(mutation, input, selection));
    }

    /** What a mutation of a task leaves, which must have been carried out. */
    public Map<?, ?> changeTask(Account account, String mutation, String input) {
        Map<?, ?> payload = change(account, mutation, input, "task { id version state }");
        if (!List.of().equals(payload.get("userErrors"))) {
            throw new AssertionError("%s: %s".formatted(mutation, payload.get("userErrors")));
        }
        return (Map<?, ?>) Objects.requireNonNull(payload.get("task"));
    }

    /** The codes with which a mutation is refused. */
    public List<String> codes(Account account, String mutation, String input) {
        var errors = (List<?>)
                Objects.requireNonNull(change(account, mutation, input, "").get("userErrors"));
        return errors.stream()
                .map(error -> String.valueOf(((Map<?, ?>) error).get("code")))
                .toList();
    }

    /** Everything that comes back, errors and all, as text. */
    public String text(Account account, String document) {
        var all = new StringBuilder();
        as(account)
                .document(document)
                .execute()
                .errors()
                .satisfy(all::append)
                .path("$")
                .entity(Map.class)
                .satisfies(all::append);
        return all.toString();
    }
}
