package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes a bar of all who answered, divided by what they answered. It shows only numbers that are disclosed: all
 * others together are one part without an answer, so that no length shows more than the table does.
 */
public record StackedBar(List<Part> parts) {

    private static final Answer STRONGLY_AGREE = new Answer("strongly-agree", "Strongly agree");
    private static final Answer AGREE = new Answer("agree", "Agree");
    private static final Answer SUPPRESSED = new Answer("suppressed", "Suppressed");

    /** What a part of a bar can be, in the order of the bar. */
    private static final List<Answer> SCALE = List.of(
            STRONGLY_AGREE,
            AGREE,
            new Answer("neither", "Neither"),
            new Answer("disagree", "Disagree"),
            new Answer("strongly-disagree", "Strongly disagree"),
            SUPPRESSED);

    private static final List<String> AGREEING = List.of(STRONGLY_AGREE.key(), AGREE.key());
    private static final double MIN_LABELLED = 7; // percent of the width, which has room for a number

    /** Holds an answer to a statement, as the legend names it. */
    public record Answer(String key, String label) {}

    /**
     * Holds how many people gave an answer.
     *
     * @param people null for a suppressed number
     */
    public record Item(String key, String label, @Nullable Double people) {}

    /**
     * Holds the layout of one part, in percent of the width.
     *
     * @param label the answer
     * @param percent whole percent of all who answered
     */
    public record Part(String key, String label, double x, double width, long percent) {

        /** Whether the part is wide enough for its number. */
        public boolean isLabelled() {
            return width >= MIN_LABELLED;
        }

        /** Returns where the middle of the number is. */
        public double middle() {
            return x + width / 2;
        }

        /** Returns the number in the part, or the mark for suppressed numbers. */
        public String text() {
            return isSuppressed() ? "[c]" : percent + "%";
        }

        private boolean isSuppressed() {
            return key.equals(SUPPRESSED.key());
        }
    }

    /**
     * Null if there is nothing to draw.
     *
     * @param items the answers in their order
     * @param base all who answered; null if that is suppressed
     */
    private static @Nullable StackedBar of(List<Item> items, @Nullable Double base) {
        if (base == null || base < 1) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        double known = 0;
        for (Item item : items) {
            if (item.people() != null && item.people() > 0) {
                parts.add(part(item.key(), item.label(), known, item.people(), base));
                known += item.people();
            }
        }
        if (parts.isEmpty() || known > base) {
            return null;
        }
        if (known < base) {
            parts.add(part(SUPPRESSED.key(), SUPPRESSED.label(), known, base - known, base));
        }
        return new StackedBar(List.copyOf(parts));
    }

    /**
     * Arranges the answers to a statement, from those who agree strongly to those who disagree strongly. Those who
     * agree are one part if only their sum is disclosed.
     *
     * @param agreeing those who agree or strongly agree; null if it is suppressed
     */
    public static @Nullable StackedBar ofAgreement(
            List<Item> answers, @Nullable Double agreeing, @Nullable Double base) {
        List<Item> ordered = new ArrayList<>(SCALE.stream()
                .flatMap(part -> answers.stream().filter(answer -> answer.key().equals(part.key())))
                .toList());
        boolean isOnlySumKnown = ordered.stream()
                .filter(answer -> AGREEING.contains(answer.key()))
                .map(Item::people)
                .allMatch(Objects::isNull);
        if (isOnlySumKnown && agreeing != null) {
            ordered.removeIf(answer -> AGREEING.contains(answer.key()));
            ordered.addFirst(new Item(AGREE.key(), "Agree or strongly agree", agreeing));
        }
        return of(ordered, base);
    }

    /** Explains the colours of bars. Empty if none of the shares has a bar. */
    public static List<Answer> scale(Collection<Share> shares) {
        List<Part> all = shares.stream()
                .flatMap(share -> Optional.ofNullable(share.bar()).stream())
                .flatMap(bar -> bar.parts.stream())
                .toList();
        boolean hasSuppressed = all.stream().anyMatch(Part::isSuppressed);
        return all.isEmpty()
                ? List.of()
                : SCALE.stream()
                        .filter(answer -> hasSuppressed || !answer.equals(SUPPRESSED))
                        .toList();
    }

    private static Part part(String key, String label, double before, double people, double base) {
        double percent = people * 100 / base;
        return new Part(key, label, rounded(before * 100 / base), rounded(percent), Math.round(percent));
    }

    private static double rounded(double percent) {
        return Math.round(percent * 100) / 100.0;
    }

    /** Says what the bar shows, for those who cannot see it. */
    public String words() {
        return parts.stream()
                .map(part ->
                        part.isSuppressed() ? "the rest suppressed" : "%s %d%%".formatted(part.label(), part.percent()))
                .collect(Collectors.joining(", "));
    }
}
