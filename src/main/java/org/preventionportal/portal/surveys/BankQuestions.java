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
        int before;
        do {
            before = all.size();
            QueryResult.children(page.read("surveys/bank.questions", variables), "questionBank")
                    .forEach(all::add);
            variables.put("after", String.valueOf(all.getLast().get("key")));
        } while (all.size() == before + PAGE_SIZE);
        return all;
    }
}
