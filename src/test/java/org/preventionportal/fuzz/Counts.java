package org.preventionportal.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.Wire.Answer;
import tools.jackson.databind.JsonNode;

/** Counts what came back, and keeps each operation whose answer should not have been. */
final class Counts {

    private static final Pattern INSIDE = Pattern.compile(
            "org\\.(preventionportal|springframework|bson)|com\\.mongodb|graphql\\.|java\\.(lang|util|time)|[a-z]Exception\\b");

    private final Secrets secrets;
    private final List<String> findings = new ArrayList<>();
    private final TreeMap<String, Integer> codes = new TreeMap<>();
    private int sent;
    private int answered;
    private int failed;
    private int leaked;

    Counts(Secrets secrets) {
        this.secrets = secrets;
    }

    void note(Column caller, Operation operation, Answer answer, JsonNode body) {
        sent++;
        JsonNode errors = body.path("errors");
        if (errors.isEmpty() && body.path("data").isObject()) {
            answered++;
        }
        errors.forEach(
                error -> codes.merge(error.path("extensions").path("code").asString("no code"), 1, Integer::sum));
        if (answer.status() >= 500 || answer.body().contains("INTERNAL_ERROR")) {
            failed++;
            findings.add(finding("failed", caller, operation, answer));
        }
        boolean isInside = INSIDE.matcher(errors.toString()).find();
        List<String> fields = secrets.leaked(caller, operation, answer.body());
        if (isInside || !fields.isEmpty()) {
            leaked++;
            findings.add(finding("leaked " + fields, caller, operation, answer));
        }
    }

    private static String finding(String what, Column caller, Operation operation, Answer answer) {
        return "%s as %s: %s %s%n -> %d %s"
                .formatted(
                        what,
                        caller,
                        operation.document(),
                        operation.variables(),
                        answer.status(),
                        answer.body().substring(0, Math.min(2_000, answer.body().length())));
    }

    int sent() {
        return sent;
    }

    int answered() {
        return answered;
    }

    List<String> findings() {
        return findings;
    }

    @Override
    public String toString() {
        return "%,d operations sent, %,d answered, %d INTERNAL_ERROR, %d leaked; errors by code: %s"
                .formatted(sent, answered, failed, leaked, codes);
    }
}
