package org.preventionportal.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.tasks.need.TaskKind;

/** One row of the first year while it is written, with the days and words that its ending asks for. */
final class YearOneTask {

    static final String COMPLETED = "completed";
    static final String IN_PROGRESS = "in progress";
    static final String NOT_COMPLETED = "not completed";
    static final String EXTERNAL_EVENT = "external event";
    static final List<String> HEADER = List.of(("reference,partner,title,description,kind,region,themes,aim,prospects,"
                    + "expected frontline,expected other professionals,expected young people,expected other,expected method,"
                    + "requested on,officer,decided on,started on,ended on,state,reason,explanation,"
                    + "deferred until,merged into,place,"
                    + "reached professionals,reached young people,reached other,reach method,follow-up of")
            .split(",", -1));

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<LocalDate> BANK_HOLIDAYS = Stream.of(
                    "2019-04-19",
                    "2019-04-22",
                    "2019-05-06",
                    "2019-05-27",
                    "2019-08-26",
                    "2019-12-25",
                    "2019-12-26",
                    "2020-01-01")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    /** The working days of the year; a day is its place in here. */
    private static final List<LocalDate> DAYS = LocalDate.of(2019, 4, 8)
            .datesUntil(LocalDate.of(2020, 4, 1))
            .filter(day -> !WEEKEND.contains(day.getDayOfWeek()) && !BANK_HOLIDAYS.contains(day))
            .toList();

    private static final int NEW_YEAR = DAYS.indexOf(LocalDate.of(2020, 1, 2));
    private static final int LAST_REQUEST = DAYS.indexOf(LocalDate.of(2020, 3, 6));
    private static final int COVID = DAYS.indexOf(LocalDate.of(2020, 3, 12));
    private static final String LAST_VISIT = "2020-03-16"; // from when on Covid-19 kept people at home
    private static final int BUSIEST = 9;

    private final TaskKind kind;
    private final String state;
    private final String reason;
    private final Random random;
    private final Map<String, String> cells = new HashMap<>();

    YearOneTask(TaskKind kind, String state, String reason, Random random) {
        this.kind = kind;
        this.state = state;
        this.reason = reason;
        this.random = random;
        put("kind", words(kind));
        put("state", state);
        put("reason", reason);
        live();
        if (state.equals(NOT_COMPLETED)) {
            put("explanation", pick(explanations()));
        } else {
            put("place", random.nextBoolean() ? pick(places()) : "");
        }
    }

    TaskKind kind() {
        return kind;
    }

    boolean isCompleted() {
        return state.equals(COMPLETED);
    }

    String cell(String name) {
        return cells.getOrDefault(name, "");
    }

    void put(String name, String value) {
        cells.put(name, value);
    }

    List<String> cells() {
        return HEADER.stream().map(this::cell).toList();
    }

    /** Whether the other one was done, with the same partner and on a theme of this one, before this was requested. */
    boolean mayFollow(YearOneTask other) {
        return other.isCompleted()
                && other.cell("partner").equals(cell("partner"))
                && other.cell("ended on").compareTo(cell("requested on")) < 0
                && other.themes().anyMatch(themes().toList()::contains);
    }

    private Stream<String> themes() {
        return Stream.of(cell("themes").split("; ", -1));
    }

    static List<YearOneTask> inOrderOfRequest(List<YearOneTask> tasks) {
        return tasks.stream()
                .sorted(Comparator.comparing(task -> task.cell("requested on")))
                .toList();
    }

    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String words(Stream<? extends Enum<?>> values) {
        return values.map(YearOneTask::words).collect(Collectors.joining("; "));
    }

    private void live() {
        int requested = requested();
        int accepted = requested + random.nextInt(1, 9);
        int started = accepted + upTo(20, (isExternal() ? COVID : DAYS.size()) - accepted);
        int earliest = isExternal() ? Math.max(COVID, started) : started;
        int ended = earliest + upTo(kind.depth(), DAYS.size() - earliest); // deeper work takes longer
        put("requested on", DAYS.get(requested).toString());
        put("decided on", DAYS.get(accepted).toString());
        if (!state.equals(NOT_COMPLETED) || random.nextInt(3) < 2) {
            put("started on", DAYS.get(started).toString());
        }
        if (!state.equals(IN_PROGRESS)) {
            put("ended on", DAYS.get(ended).toString());
        }
    }

    private int upTo(int most, int room) {
        return random.nextInt(Math.clamp(room, 1, most));
    }

    /** What Covid-19 stopped, and what still went on in the end, was requested in the last three months. */
    private int requested() {
        int day = random.nextInt(isExternal() || state.equals(IN_PROGRESS) ? NEW_YEAR : 0, LAST_REQUEST + 1);
        return random.nextInt(BUSIEST) < requests(DAYS.get(day).getMonth()) ? day : requested();
    }

    private boolean isExternal() {
        return reason.equals(EXTERNAL_EVENT);
    }

    /** The programme was being set up until the summer. */
    private static int requests(Month month) {
        return switch (month) {
            case APRIL -> 2;
            case MAY -> 3;
            case JUNE -> 4;
            case JULY, DECEMBER -> 6;
            case AUGUST -> 5;
            default -> BUSIEST;
        };
    }

    private List<String> places() {
        if (cell("ended on").compareTo(LAST_VISIT) > 0) {
            return List.of("Online");
        }
        return switch (kind) {
            case CONFERENCE_INPUT -> List.of("Conference centre", "Council offices");
            case CO_DELIVERED_SESSION -> List.of("School hall", "Youth centre");
            default -> List.of("Council offices", "Police headquarters", "School hall", "Community centre", "Online");
        };
    }

    private List<String> explanations() {
        return switch (reason) {
            case "unable to engage partner" ->
                List.of(
                        "",
                        "No answer after several attempts.",
                        "The lead contact left and nobody took it over.",
                        "Staff could not be released.");
            case "funding or capacity" ->
                List.of("", "No budget to cover the shifts.", "The officer was needed for other work in the region.");
            case EXTERNAL_EVENT -> List.of("", "Cancelled because of Covid-19.", "Postponed because of Covid-19.");
            default -> List.of("");
        };
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
