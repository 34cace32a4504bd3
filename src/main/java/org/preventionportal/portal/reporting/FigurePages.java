package org.preventionportal.portal.reporting;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.Forms;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the programme, a topic a page. What is asked for is in the address, so that it can be sent on. */
@Controller
class FigurePages {

    private static final String VIEW = "reporting/figures";
    private static final String FORM = "programmeFigures";
    private static final String PERIOD = "period";
    private static final String OTHER = "compareWith";
    private static final String TOPIC = "topic";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FigureCharts charts;
    private final Clock clock;

    FigurePages(FigureCharts charts, Clock clock) {
        this.charts = charts;
        this.clock = clock;
    }

    @GetMapping("/reports/figures")
    String figures(Page page) {
        SubmittedForm asked = page.submitted();
        String topic = asked.first(TOPIC).isEmpty() ? "TASKS" : asked.first(TOPIC);
        page.with(TOPIC, topic).with("figureCharts", charts);
        if (!asks(asked, PERIOD)) {
            return page.view(VIEW, Map.of(PERIOD, year(), "topics", List.of(topic)));
        }
        InputReader reader = page.reader(asked);
        var details = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(
                page.inputOf("createProgrammeReport").getField("details").getType());
        Map<String, Object> question = reader.object(details, "", Map.of("title", ""));
        List<FieldProblem> problems = new ArrayList<>(reader.problems());
        Stream.of(PERIOD, OTHER)
                .filter(days -> problems.isEmpty() && question.get(days) instanceof Map<?, ?> span && isBackwards(span))
                .forEach(days ->
                        problems.add(new FieldProblem(days + ".to", "The last day has to be on or after the first.")));
        if (!problems.isEmpty()) {
            String view = page.ask("reporting/remark", Map.of()).plain("reporting/figures-again"); // for whom it is
            var form = new SubmittedForm(asked.person(), asked.path(), FORM, asked.values(), problems);
            page.with("forms", new Forms(form, asked));
            return view;
        }
        Map<String, Object> fixed = new HashMap<>(question);
        fixed.put("topics", List.of(topic));
        return page.view(VIEW, fixed);
    }

    /** A target for the days that the address names. */
    @PageMapping("/reports/figures/target")
    String target(@RequestParam LocalDate from, @RequestParam LocalDate to, Page page) {
        Map<String, String> days = days(from, to);
        List<?> periods = (List<?>)
                Objects.requireNonNull(page.read("reporting/target", Map.of()).get("programmePeriods"));
        return back(page.with("days", days)
                        .with(
                                "period",
                                periods.stream()
                                        .filter(period -> days.equals(((Map<?, ?>) period).get("days")))
                                        .findFirst()
                                        .orElse(null)))
                .show("reporting/target");
    }

    /** A remark on a figure of the days that the address names. */
    @PageMapping("/reports/figures/remark")
    String remark(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam String figure, Page page) {
        return back(page.with("days", days(from, to)).with("figureId", figure)).show("reporting/remark");
    }

    private static Page back(Page page) {
        String topic = page.submitted().first(TOPIC);
        return page.with(TOPIC, topic.matches("[A-Z_]+") ? topic : "TASKS");
    }

    private static Map<String, String> days(LocalDate from, LocalDate to) {
        return Map.of("from", from.toString(), "to", to.toString());
    }

    /** The programme's year that is going on: from April. */
    private Map<String, String> year() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        int from = today.getMonthValue() < Month.APRIL.getValue() ? today.getYear() - 1 : today.getYear();
        return Map.of("from", from + "-04-01", "to", (from + 1) + "-03-31");
    }

    private static boolean asks(SubmittedForm asked, String field) {
        return asked.values().keySet().stream().anyMatch(name -> name.startsWith(field + "."));
    }

    private static boolean isBackwards(Map<?, ?> days) {
        return text(days, "to").compareTo(text(days, "from")) < 0;
    }

    private static String text(Map<?, ?> days, String end) {
        return String.valueOf(Objects.requireNonNull(days.get(end)));
    }
}
