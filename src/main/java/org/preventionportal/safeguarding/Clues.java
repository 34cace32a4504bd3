package org.preventionportal.safeguarding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts the clues in a text, and weighs whether it identifies a child. */
final class Clues {

    /** More of the same says no more. */
    private static final int MAX_COUNT = 2;

    private static final int MAX_OF_CHILD = 4;
    private static final int MAX_IDENTIFIERS = 3;

    /** A long text has more clues of every kind. */
    private static final int CHARACTERS = 60;

    private static final int MAX_LENGTH = 6;

    static final double BASE = -4.17;
    static final double CHILD_WITH_IDENTIFIER = 0.70;
    static final double LENGTH = -0.02;

    /** Below zero: to miss a child is worse than to ask once more. */
    private static final double MIN_LOG_ODDS = -2.2;

    /** Words alone say less than clues do. */
    private static final double MIN_OTHERWISE = -1.0;

    private static final Pattern INITIALS = Pattern.compile(PersonNames.INITIALS);

    private final Map<Clue, Integer> counts = new EnumMap<>(Clue.class);
    private int length;
    private double words;

    private Clues() {}

    static Clues in(Sentence sentence) {
        var clues = new Clues();
        clues.length = sentence.words().length();
        clues.words = WordWeights.of(sentence);
        ClueWords.in(sentence.words()).forEach(clue -> clues.add(clue, 1));
        ClueShapes.ALL.forEach((clue, shape) ->
                clues.add(clue, shape.matcher(sentence.words()).results().count()));
        clues.add(Clue.NEAR_CHILD, ChildSigns.looseIn(sentence).count());
        clues.addNames(sentence);
        clues.add(Clue.PLATFORM_USER, Math.min(clues.count(Clue.PLATFORM), clues.count(Clue.USER_NAME)));
        return clues;
    }

    private void addNames(Sentence sentence) {
        List<MatchResult> names = WrittenNames.in(sentence).toList();
        List<Reach> roles = Colleagues.in(sentence).toList();
        add(Clue.COLLEAGUE, roles.size());
        add(
                Clue.AGE,
                ChildSigns.certainIn(sentence)
                        .filter(sign -> sign.furthest() > 0 || names.stream().anyMatch(sign::reaches))
                        .count());
        add(
                Clue.PERHAPS_NAME,
                WrittenNames.uncertainIn(sentence)
                        .filter(word -> word.start() > 0)
                        .count());
        names.forEach(name -> add(kind(name, roles), 1));
    }

    private static Clue kind(MatchResult name, List<Reach> roles) {
        if (roles.stream().anyMatch(role -> role.reaches(name))) {
            return Clue.COLLEAGUE_NAME;
        }
        if (INITIALS.matcher(name.group()).matches()) {
            return Clue.INITIALS;
        }
        return name.group().contains(" ") ? Clue.FULL_NAME : Clue.GIVEN_NAME;
    }

    private void add(Clue clue, long times) {
        counts.merge(clue, (int) times, Integer::sum);
    }

    int count(Clue clue) {
        return Math.min(MAX_COUNT, counts.getOrDefault(clue, 0));
    }

    static Clues together(List<Clues> parts) {
        var all = new Clues();
        for (Clues part : parts) {
            all.length += part.length;
            all.words += part.words;
            part.counts.forEach(all::add);
        }
        return all;
    }

    int length() {
        return Math.min(MAX_LENGTH, length / CHARACTERS);
    }

    /** The clues of a child times those of an identifier: either alone says little. */
    int childWithIdentifier() {
        int identifiers = kinds(Clue.IDENTIFIERS) + kinds(Clue.PERHAPS_IDENTIFIERS);
        return Math.min(MAX_OF_CHILD, kinds(Clue.OF_CHILD)) * Math.min(MAX_IDENTIFIERS, identifiers);
    }

    private int kinds(Set<Clue> clues) {
        return (int) clues.stream().filter(clue -> count(clue) > 0).count();
    }

    /** Whether clues say that the text is about a child, and can be about one only. */
    private boolean isAboutOneChild() {
        boolean hasIdentifier =
                kinds(Clue.IDENTIFIERS) > 0 || (kinds(Clue.PERHAPS_IDENTIFIERS) > 0 && kinds(Clue.OF_ONE) > 0);
        return hasIdentifier && kinds(Clue.OF_CHILD) > 0;
    }

    /** The logarithm of the odds that the text identifies a child. */
    double logOdds() {
        double sum = BASE + words + LENGTH * length() + CHILD_WITH_IDENTIFIER * childWithIdentifier();
        for (Clue clue : Clue.values()) {
            sum += clue.weight() * count(clue);
        }
        return sum;
    }

    boolean identify() {
        return logOdds() > (isAboutOneChild() ? MIN_LOG_ODDS : MIN_OTHERWISE);
    }
}
