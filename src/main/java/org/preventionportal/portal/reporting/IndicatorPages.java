package org.preventionportal.portal.reporting;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.Forms;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of indicators, one topic a page. The query is in the address, so that the page can be shared. */
@Controller
class IndicatorPages {

    private static final String OVERVIEW = "OVERVIEW";
    private static final String RESPONSE_TIMES = "RESPONSE_TIMES";
    private static final String FORM = "programmeIndicators";
    private static final String PERIOD = "period";
    private static final String OTHER = "compareWith";
    private static final String TOPIC = "topic";
    private static final String STEP = "step";
    private static final int MAX_MONTHS = 60;

    private final Clock clock;

    IndicatorPages(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/reports/indicators")
    String indicators(Page page) {
        SubmittedForm submitted = page.submitted();
        String topic = submitted.first(TOPIC).isEmpty() ? OVERVIEW : submitted.first(TOPIC);
        page.with(TOPIC, topic)
                .with("years", List.of(year(0), year(1)))
                .with("spans", IndicatorDays.near(LondonTime.today(clock)));
        if (!hasField(submitted, PERIOD)) {
            return show(topic, Map.of(PERIOD, year(0)), page);
        }
        InputReader reader = page.reader(submitted);
        var details = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(
                page.inputOf("createProgrammeReport").getField("details").getType());
        Map<String, Object> query = reader.object(details, "", Map.of("title", ""));
        List<FieldProblem> problems = new ArrayList<>(reader.problems());
        Stream.of(PERIOD, OTHER)
                .filter(days -> problems.isEmpty() && query.get(days) instanceof Map<?, ?> span && isBackwards(span))
                .forEach(days -> problems.add(new FieldProblem(days + ".endsOn", DateRange.WRONG_ORDER)));
        if (problems.isEmpty() && topic.equals(OVERVIEW) && isTooLong(query.get(PERIOD))) {
            problems.add(new FieldProblem(
                    "period.endsOn", "Choose at most %d months, or choose a topic.".formatted(MAX_MONTHS)));
        }
        if (!problems.isEmpty()) {
            String view =
                    page.ask("reporting/annotate", Map.of()).plain("reporting/indicators-form"); // checks the role
            var form = new SubmittedForm(submitted.person(), submitted.path(), FORM, submitted.values(), problems);
            page.with("forms", new Forms(form, submitted));
            return view;
        }
        return show(topic, query, page);
    }

    private String show(String topic, Map<String, Object> query, Page page) {
        Map<String, Object> fixed = new HashMap<>(query);
        if (!topic.equals(OVERVIEW)) {
            fixed.put("topics", List.of(topic));
            fixed.putAll(
                    topic.equals(RESPONSE_TIMES)
                            ? OverdueNow.variables(fixed, LondonTime.today(clock))
                            : Map.of("withOverdue", false));
            return page.view("reporting/indicators", fixed);
        }
        boolean isByQuarter = page.submitted().first(STEP).equals("QUARTER");
        fixed.put(STEP, isByQuarter ? "QUARTER" : "MONTH");
        if (!hasField(page.submitted(), OTHER)) {
            Map<?, ?> period = (Map<?, ?>) Objects.requireNonNull(fixed.get(PERIOD));
            DateRange before = IndicatorDays.yearBefore(
                    new DateRange(LocalDate.parse(text(period, "startsOn")), LocalDate.parse(text(period, "endsOn"))),
                    LondonTime.today(clock));
            fixed.put(OTHER, days(before.startsOn(), before.endsOn()));
        }
        fixed.put("topics", IndicatorTiles.OVERVIEW_TOPICS);
        fixed.put("keys", IndicatorTiles.OVERVIEW);
        fixed.putAll(OverdueNow.variables(fixed, LondonTime.today(clock)));
        return page.with(STEP, fixed.get(STEP)).view("reporting/overview", fixed);
    }

    /** Sets a target for the days that the address names. */
    @PageMapping(path = "/reports/indicators/target", accepts = "setProgrammeTarget")
    String target(@RequestParam LocalDate startsOn, @RequestParam LocalDate endsOn, Page page) {
        Map<String, String> days = days(startsOn, endsOn);
        return back(page.with("days", days)).show("reporting/target", Map.of("days", days));
    }

    /** Closes or reopens the days that the address names. */
    @PageMapping(
            path = "/reports/indicators/close",
            accepts = {"closeProgrammePeriod", "reopenProgrammePeriod"})
    String close(@RequestParam LocalDate startsOn, @RequestParam LocalDate endsOn, Page page) {
        Map<String, String> days = days(startsOn, endsOn);
        return back(page.with("days", days)).show("reporting/closing", Map.of("days", days));
    }

    /** Adds a note to an indicator of the days that the address names. */
    @PageMapping(path = "/reports/indicators/annotate", accepts = "annotateIndicator")
    String annotate(
            @RequestParam LocalDate startsOn,
            @RequestParam LocalDate endsOn,
            @RequestParam String indicator,
            Page page) {
        return back(page.with("days", days(startsOn, endsOn)).with("indicatorKey", indicator))
                .show("reporting/annotate");
    }

    private static Page back(Page page) {
        String topic = page.submitted().first(TOPIC);
        return page.with(TOPIC, topic.matches("[A-Z_]+") ? topic : OVERVIEW);
    }

    private static Map<String, String> days(LocalDate startsOn, LocalDate endsOn) {
        return Map.of("startsOn", startsOn.toString(), "endsOn", endsOn.toString());
    }

    /** The programme's current year, or an earlier one. */
    private Map<String, String> year(int yearsAgo) {
        LocalDate today = LondonTime.today(clock).minusYears(yearsAgo);
        var year = DateRange.programmeYear(today);
        return days(year.startsOn(), year.endsOn());
    }

    private static boolean hasField(SubmittedForm submitted, String field) {
        return submitted.values().keySet().stream().anyMatch(name -> name.startsWith(field + "."));
    }

    private static boolean isBackwards(Map<?, ?> days) {
        return text(days, "endsOn").compareTo(text(days, "startsOn")) < 0;
    }

    /** Months and quarters are counted of so many months at most. */
    private static boolean isTooLong(@Nullable Object days) {
        return days instanceof Map<?, ?> span
                && ChronoUnit.MONTHS.between(
                                YearMonth.from(LocalDate.parse(text(span, "startsOn"))),
                                YearMonth.from(LocalDate.parse(text(span, "endsOn"))))
                        >= MAX_MONTHS;
    }

    private static String text(Map<?, ?> days, String end) {
        return String.valueOf(Objects.requireNonNull(days.get(end)));
    }
}
