package org.preventionportal.portal.interest;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages on which staff answer expressions of interest, or make partners of them. */
@Controller
class ExpressionPages {

    private static final String PARTNER = "partnerId";
    private static final String INVITES = "invitesPerson";
    private static final String INVITEE = "invitee.";
    private static final String INVITEE_EMAIL = INVITEE + "email";

    @GetMapping("/partners/interest")
    String expressions(Page page) {
        String state = page.submitted().first("state");
        return page.with("state", state.isEmpty() ? "WAITING" : state).view("interest/expressions", Map.of());
    }

    @PageMapping(
            path = "/partners/interest/{id}",
            subject = "expressionOfInterestId",
            accepts = {
                "acceptExpressionOfInterest",
                "answerExpressionOfInterest",
                "closeExpressionOfInterest",
                "inviteInterestedPerson"
            })
    String expression(Page page) {
        if (page.isSubmitted()) {
            return send(page);
        }
        page.ask("interest/expression", Map.of());
        var expression = (Map<?, ?>) Objects.requireNonNull(page.found("expressionOfInterest"));
        return page.ask("interest/expression.partners", Map.of("name", firstWord(expression.get("organisationName"))))
                .plain("interest/expression");
    }

    private static String send(Page page) {
        SubmittedForm form = page.submitted();
        List<FieldProblem> unanswered = form.operation().equals("acceptExpressionOfInterest")
                ? unanswered(form.values().keySet())
                : List.of();
        return sendWhatIsUsed(page, form, unanswered);
    }

    /** Without scripts the page shows the fields of a person also to somebody who invites nobody. */
    private static String sendWhatIsUsed(Page page, SubmittedForm form, List<FieldProblem> unanswered) {
        Map<String, List<String>> used = new LinkedHashMap<>(form.values());
        if (form.first(INVITES).equals("false")) {
            used.keySet().removeIf(field -> field.startsWith(INVITEE));
        }
        var reader = new InputReader(used);
        GraphQLInputObjectType type = page.inputOf(form.operation());
        boolean isInviting = form.operation().equals("inviteInterestedPerson")
                || form.first(INVITES).equals("true");
        Map<String, Object> input = reader.object(type, "", isInviting ? invitee(reader, type) : Map.of());
        List<FieldProblem> unread =
                Stream.concat(unanswered.stream(), reader.problems().stream()).toList();
        return page.send(form, unread, input, UnaryOperator.identity());
    }

    /** If all fields of the person are emptied, the one who wrote must not be invited in spite of that. */
    private static Map<String, Object> invitee(InputReader reader, GraphQLInputObjectType type) {
        GraphQLType person = type.getField("invitee").getType();
        return Map.of("invitee", Objects.requireNonNull(reader.read(GraphQLNonNull.nonNull(person), "invitee")));
    }

    /** A new partner is registered, and nobody invited, only by choice where the page asks, not for want of one. */
    private static List<FieldProblem> unanswered(Set<String> sent) {
        return Stream.of(PARTNER, INVITES)
                .filter(question -> !sent.contains(question))
                .filter(question -> question.equals(PARTNER) || sent.contains(INVITEE_EMAIL))
                .map(question -> new FieldProblem(question, InputReader.CHOOSE))
                .toList();
    }

    /** Finds partners under nearly the same name; the rest of a name is often that of its kind. */
    private static String firstWord(@Nullable Object name) {
        String[] words = String.valueOf(name).strip().split("\\s+");
        return Arrays.stream(words)
                .filter(word -> !word.toLowerCase(Locale.UK).equals("the"))
                .findFirst()
                .orElse(words[0]);
    }
}
