package org.preventionportal.portal.programme;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.Forms;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;

/**
 * Serves the page of the weights of the priority. Weights to try are in the address, so that a manager can share them.
 */
@Controller
class PolicyPages {

    private static final String VIEW = "programme/policy";
    private static final String PREVIEW = "priorityPolicyPreview";
    private static final String WEIGHTS = "weights";
    private static final int WHOLE = 100;

    @PageMapping(path = "/programme/policy", accepts = "updatePriorityPolicy")
    String policy(Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask(VIEW, Map.of());
        SubmittedForm asked = page.submitted();
        boolean tries = asked.values().keySet().stream().anyMatch(name -> name.startsWith(WEIGHTS + "."));
        return tries ? preview(page, asked) : page.plain(VIEW);
    }

    private static String preview(Page page, SubmittedForm asked) {
        InputReader reader = page.reader(asked);
        Map<String, Object> weights = reader.object(type(page), WEIGHTS, Map.of());
        List<FieldProblem> problems = problems(reader.problems(), weights);
        if (problems.isEmpty()) {
            page.ask("programme/policy.preview", Map.of(WEIGHTS, weights));
            return page.with("tried", weights).plain(VIEW);
        }
        String view = page.plain(VIEW);
        var form = new SubmittedForm(asked.person(), asked.path(), PREVIEW, asked.values(), problems);
        page.with("forms", new Forms(form, asked));
        return view;
    }

    private static GraphQLInputObjectType type(Page page) {
        return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(
                page.inputOf("updatePriorityPolicy").getField(WEIGHTS).getType());
    }

    /** The API rejects such weights as a whole. The page has to say what to change. */
    private static List<FieldProblem> problems(List<FieldProblem> unreadable, Map<String, Object> weights) {
        List<FieldProblem> problems = new ArrayList<>(unreadable);
        int sum = 0;
        for (var weight : weights.entrySet()) {
            int value = (Integer) weight.getValue();
            if (value < 0 || value > WHOLE) {
                problems.add(new FieldProblem(WEIGHTS + "." + weight.getKey(), "Enter a number from 0 to 100."));
            }
            sum += Math.clamp(value, 0, WHOLE);
        }
        if (problems.isEmpty() && sum != WHOLE) {
            String message = "The weights add up to %d. Change them so that they add up to 100.".formatted(sum);
            problems.add(new FieldProblem(WEIGHTS, message));
        }
        return problems;
    }
}
