package org.preventionportal.safeguarding;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Finds the words that say that a person near them is made up, an actor's part, or a dog. None of these needs
 * protection.
 */
final class MadeUpPeople {

    /** Not "wants to be an actress", "loves the therapy dog", "is made up with her phone", "has imaginary friends". */
    private static final Pattern WORDS = ContextWords.words("act(?:or|ress) (?:who|that) plays"
            + "|played by (?:an? )?(?:[\\w-]+ )?act(?:or|ress)|fictional|fictitious"
            + "|(?:an?|the|is|are|our|this)(?: \\w+)? made[ -]up(?! (?:with|about|that|to|again|after|friends))"
            + "|imaginary (?!friend)|(?:film|story|cartoon) character|main character(?= (?:is|called)\\b|,)"
            + "|characters? in (?:[\\w-]+ ){0,3}(?:film|video|clip|stor(?:y|ies)|cartoon|drama|play|book|novel|game"
            + "|animation|script|scenarios?)|(?<=, )(?:our|the|a) therapy dog|[cg]h?ymeriad|dd?ychmygol");

    /** Further away, the words may speak of somebody else. */
    private static final int FURTHEST = 25;

    private MadeUpPeople() {}

    /** Whether a sentence is about made-up people only: it names nobody further away from the words. */
    static boolean areAllIn(Sentence sentence) {
        List<Reach> madeUp = in(sentence);
        return !madeUp.isEmpty()
                && WrittenNames.in(sentence).allMatch(name -> madeUp.stream().anyMatch(words -> words.reaches(name)));
    }

    /** Accepts a place unless it names somebody who is made up. */
    static Predicate<Place> notIn(Sentence sentence) {
        List<Reach> madeUp = in(sentence);
        return place -> madeUp.stream()
                .noneMatch(words -> words.reaches(place.from() - 1 - sentence.start(), place.to() - sentence.start()));
    }

    private static List<Reach> in(Sentence sentence) {
        return WORDS.matcher(sentence.words())
                .results()
                .map(found -> new Reach(found.start(), found.end(), FURTHEST))
                .toList();
    }
}
