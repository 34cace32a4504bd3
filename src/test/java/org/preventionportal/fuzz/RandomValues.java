package org.preventionportal.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes values of scalars: ids and cursors that somebody has seen, and the edges of numbers, texts and dates. */
final class RandomValues {

    private static final List<Integer> NUMBERS =
            List.of(0, 1, 2, 3, 5, 100, 101, 250, 251, -1, 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private static final List<String> TEXTS = List.of(
            "A talk",
            "Forty people",
            "jo@example.org",
            "agree",
            "0",
            "",
            " ",
            "\t\r\n",
            "\u0000",
            "\u001b[2J",
            "a\r\nBcc: jo@example.org",
            "x".repeat(120),
            "x".repeat(121),
            "x".repeat(4_001),
            "e\u0301".repeat(60),
            "\u202Ebackwards",
            "\uFEFF\u200B\u2060",
            "\uD83D\uDC69\u200D\uD83D\uDC67 in a family",
            "\uD83D",
            "\uDC67\uD83D",
            "\uFDFA".repeat(100),
            "\uFF1D1+1",
            "=HYPERLINK(\"https://example.org\")",
            "<img src=x onerror=alert(1)>",
            "${7*7} #{7*7} *{7*7} __${7*7}__",
            "{\"$ne\": null}",
            "$where",
            "$",
            "a.b",
            "../../../../etc/passwd",
            "%00%0a",
            "(((((((((((((((((((((a+)+)+)+)+",
            "\\",
            "';--");

    private static final List<String> DAYS = List.of(
            "2026-01-05",
            "2026-03-31",
            "2024-02-29",
            "2023-02-29",
            "1970-01-01",
            "0000-01-01",
            "0001-01-01",
            "1582-10-10",
            "9999-12-31",
            "+10000-01-01",
            "-0001-01-01",
            "+999999999-12-31",
            "2026-13-01",
            "");

    private static final List<String> CLOCK_TIMES = List.of("00:00", "09:30", "23:59", "24:00", "9:30", "");

    private static final List<String> TIMES = List.of(
            "2026-01-05T10:00:00Z",
            "2026-10-25T01:30:00+01:00",
            "1970-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "2016-12-31T23:59:60Z",
            "2026-01-05T10:00:00+18:00",
            "2026-01-05");

    private static final List<String> FORGED_IDS = List.of(
            "",
            "_",
            "tsk_",
            "tsk_0",
            "ptn_",
            "00000000-0000-4000-8000-000000000004",
            "$ne",
            "aud_\u0000",
            "a".repeat(300));

    private static final List<@Nullable Object> WRONG = Arrays.asList(
            null, 0, -1, 1.5, 1e308, 9_007_199_254_740_993L, true, "text", List.of(), List.of(List.of()), Map.of());

    private final RandomGenerator random;
    private final SeenValues seen;

    RandomValues(RandomGenerator random, SeenValues seen) {
        this.random = random;
        this.seen = seen;
    }

    /** @param name of the argument or field, which says what a text means */
    Object scalar(String type, String name) {
        return switch (type) {
            case "Int" -> number(name);
            case "Float" -> random.nextInt(100) / 7.0;
            case "Boolean" -> random.nextBoolean();
            case "ID" -> random.nextInt(8) == 0 ? pick(FORGED_IDS) : seen.id();
            case "Date" -> pick(DAYS);
            case "DateTime" -> pick(TIMES);
            case "Time" -> pick(CLOCK_TIMES);
            default -> text(name);
        };
    }

    private int number(String name) {
        return switch (name) {
            case "first", "last" -> random.nextInt(8) == 0 ? pick(NUMBERS) : 1 + random.nextInt(4);
            case "version" -> random.nextInt(4);
            default -> pick(NUMBERS);
        };
    }

    private String text(String name) {
        return switch (name) {
            case "after", "before" -> random.nextInt(4) == 0 ? pick(TEXTS) : seen.cursor();
            case "idempotencyKey" -> "%s-%d".formatted(UUID.nameUUIDFromBytes(new byte[1]), random.nextInt(10_000));
            case "targetId", "emailOrAccount" -> seen.id();
            default -> pick(TEXTS);
        };
    }

    /** A value for any place, which seldom fits there. */
    @Nullable
    Object any() {
        return switch (random.nextInt(6)) {
            case 0 -> pick(WRONG);
            case 1 -> pick(NUMBERS);
            case 2 -> seen.id();
            case 3 -> pick(random.nextBoolean() ? DAYS : TIMES);
            default -> pick(TEXTS);
        };
    }

    private <T extends @Nullable Object> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
