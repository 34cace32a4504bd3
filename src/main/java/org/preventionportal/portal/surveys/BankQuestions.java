package org.preventionportal.portal.surveys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Page;

/** Reads the whole question bank page by page, as one operation with all questions would cost too much. */
final class BankQuestions {

    private static final int PAGE_SIZE = 50;

    private BankQuestions() {}

    static List<Map<?, ?>> all(Page page) {
        List<Map<?, ?>> all = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE_SIZE));
        boolean isLast = false;
        while (!isLast) {
            List<Map<?, ?>> read = QueryResult.children(page.read("surveys/bank.questions", variables), "questionBank")
                    .toList();
            all.addAll(read);
            isLast = read.size() < PAGE_SIZE;
            read.forEach(question -> variables.put("after", String.valueOf(question.get("key"))));
        }
        return all;
    }
}
