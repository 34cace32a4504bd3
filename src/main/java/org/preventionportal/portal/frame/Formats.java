package org.preventionportal.portal.frame;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.portal.api.QueryResult;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats days, times and numbers in the reader's language. Times are those of London. */
@Component
public class Formats {

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", DateWords.SHORT_MONTHS);
    private static final DateTimeFormatter SHORT_DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", DateWords.SHORT_MONTHS);

    /** Formats a date or an instant in ISO 8601 as "March 2020"; empty for null. */
    public String month(@Nullable Object iso) {
        return iso == null ? "" : day(iso).format(pattern("MMMM uuuu"));
    }

    /** Formats two dates of a year in ISO 8601 as "October to December 2026". */
    public String months(Object from, Object to) {
        return "%s to %s".formatted(day(from).format(pattern("MMMM")), month(to));
    }

    /** Formats a date or an instant in ISO 8601 as "26 March 2020"; empty for null. */
    public String date(@Nullable Object iso) {
        return iso == null ? "" : day(iso).format(pattern("d MMMM uuuu"));
    }

    /** Formats a date or an instant in ISO 8601 as "Thursday 26 March 2020"; empty for null. */
    public String weekday(@Nullable Object iso) {
        return iso == null ? "" : day(iso).format(pattern("EEEE d MMMM uuuu"));
    }

    /** Formats a date or an instant in ISO 8601 as "Thu", for days that are near; empty for null. */
    public String shortWeekday(@Nullable Object iso) {
        return iso == null ? "" : day(iso).format(pattern("EEE"));
    }

    /**
     * Formats a date or an instant in ISO 8601 as "26 Mar", for tables with days that are near; on English pages only;
     * empty for null.
     */
    public String dayAndMonth(@Nullable Object iso) {
        return iso == null ? "" : day(iso).format(DAY_AND_MONTH);
    }

    /** As {@link #dayAndMonth}, but as "Thu 26 Mar", for days by which something is due. */
    public String dueDay(@Nullable Object iso) {
        return iso == null ? "" : shortWeekday(iso) + " " + dayAndMonth(iso);
    }

    /** Formats a date or an instant in ISO 8601 as "26 Mar 2020", for tables; on English pages only; empty for null. */
    public String shortDate(@Nullable Object iso) {
        return iso == null ? "" : day(iso).format(SHORT_DATE);
    }

    /**
     * Formats a schedule as "26 March 2020, 09:30 to 12:00", or with both days of a longer one; empty for null.
     *
     * @param schedule with {@code startsOn} and {@code endsOn}, and {@code startTime} and {@code endTime} if known
     */
    public String days(@Nullable Map<?, ?> schedule) {
        return days(schedule, this::date);
    }

    /** Formats a schedule as {@link #days} does, but as "Thursday 26 March 2020, 09:30 to 12:00". */
    public String weekdays(@Nullable Map<?, ?> schedule) {
        return days(schedule, this::weekday);
    }

    /** Formats a schedule as {@link #days} does, but as "26 Mar 2020, 09:30 to 12:00", for tables. */
    public String shortDays(@Nullable Map<?, ?> schedule) {
        return days(schedule, this::shortDate);
    }

    private static String days(@Nullable Map<?, ?> schedule, Function<@Nullable Object, String> date) {
        if (schedule == null) {
            return "";
        }
        String begins = date.apply(schedule.get("startsOn")) + after(", ", schedule.get("startTime"));
        return Objects.equals(schedule.get("startsOn"), schedule.get("endsOn"))
                ? begins + after(" to ", schedule.get("endTime"))
                : begins + " to " + date.apply(schedule.get("endsOn")) + after(", ", schedule.get("endTime"));
    }

    /**
     * Names some objects: "Training for wardens and 2 more", "3 objects".
     *
     * @param titles of those that have one
     * @param count how many there are
     */
    public String listed(List<String> titles, int count) {
        int others = count - titles.size();
        if (titles.isEmpty()) {
            return others + " objects";
        }
        return String.join(", ", titles) + (others == 0 ? "" : " and " + others + " more");
    }

    private static String after(String words, @Nullable Object time) {
        return time == null ? "" : words + time;
    }

    /** Formats an instant as "26 March 2020, 14:05"; empty for null. */
    public String time(@Nullable Object iso) {
        if (iso == null) {
            return "";
        }
        var at = Instant.parse(String.valueOf(iso)).atZone(LondonTime.ZONE);
        return at.format(pattern("d MMMM uuuu")) + ", " + at.format(pattern("HH:mm"));
    }

    /** Formats a period in ISO 8601 as "1 year 6 months"; on English pages only; empty for null. */
    public String period(@Nullable Object iso) {
        if (iso == null) {
            return "";
        }
        var period = Period.parse(String.valueOf(iso));
        return Stream.of(
                        units(period.getYears(), "year"),
                        units(period.getMonths(), "month"),
                        units(period.getDays(), "day"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> units(int number, String unit) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + unit + (number == 1 ? "" : "s"));
    }

    /** Formats a number as "1,234". */
    public String number(@Nullable Object number) {
        return number == null ? "" : halfUp(NumberFormat.getInstance(locale())).format(number);
    }

    /** Formats the days that an officer has free as "20 days free", and fewer than none as "31 days over". */
    public String freeDays(Number days) {
        double free = days.doubleValue();
        return number(Math.abs(free)) + (Math.abs(free) == 1 ? " day" : " days") + (free < 0 ? " over" : " free");
    }

    /** As {@link #freeDays}, in a column of free days: "20", and fewer than none as "31 days over". */
    public String freeDaysOfColumn(Number days) {
        return days.doubleValue() < 0 ? freeDays(days) : number(days);
    }

    /** Formats a count as "1,234", and as "1,000 or more" where counting ends; on English pages only. */
    public String count(int count) {
        return mayBeMore(count) ? number(KeysetPaging.MAX_COUNT) + " or more" : number(count);
    }

    /** Formats each count by its key as {@link #count} does, without those that were not counted. */
    public Map<String, String> counts(Map<String, @Nullable Integer> counts) {
        Map<String, String> words = new HashMap<>();
        counts.forEach((key, count) -> {
            if (count != null) {
                words.put(key, count(count));
            }
        });
        return words;
    }

    /**
     * Formats how many tasks are in each of some states. Where counting may have ended before all were counted, each
     * number may be more, and states of which none was counted have no number.
     *
     * @param counted those that were counted, as the schema's {@code TaskStateCount}
     */
    public Map<String, String> states(List<Map<?, ?>> counted, Collection<String> states) {
        Map<String, Integer> counts = counted.stream()
                .collect(Collectors.toMap(
                        state -> QueryResult.text(state, "state"), state -> QueryResult.whole(state, "taskCount")));
        boolean isCut =
                mayBeMore(counts.values().stream().mapToInt(Integer::intValue).sum());
        return states.stream()
                .filter(state -> !isCut || counts.getOrDefault(state, 0) > 0)
                .collect(Collectors.toMap(
                        Function.identity(),
                        state -> number(Math.min(counts.getOrDefault(state, 0), KeysetPaging.MAX_COUNT))
                                + (isCut ? " or more" : "")));
    }

    /** Formats a count with the word for one or for many; on English pages only. */
    public String total(int count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** Whether counting may have ended before all were counted. */
    public boolean mayBeMore(int count) {
        return count >= KeysetPaging.MAX_COUNT;
    }

    /** Whether a list without pages may have ended before all were listed. */
    public boolean isCut(int listed) {
        return listed >= KeysetPaging.MAX_LISTED;
    }

    /** Formats a place as "1st"; on English pages only. */
    public String ordinal(int place) {
        String number = number(place);
        if (number.endsWith("11") || number.endsWith("12") || number.endsWith("13")) {
            return number + "th";
        }
        return number
                + switch (place % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** Formats points as whole points, such as "71". */
    public String points(@Nullable Object points) {
        return points == null
                ? ""
                : halfUp(NumberFormat.getIntegerInstance(locale())).format(points);
    }

    /** Java would round 70.5 down and 71.5 up. */
    private static NumberFormat halfUp(NumberFormat format) {
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static LocalDate day(Object iso) {
        String text = String.valueOf(iso);
        return text.length() == 10
                ? LocalDate.parse(text)
                : Instant.parse(text).atZone(LondonTime.ZONE).toLocalDate();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
