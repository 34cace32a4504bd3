package org.preventionportal.safeguarding;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Finds the words that say that a person is made up, an actor's part, or a dog. None of these needs protection. The
 * words have to belong to the name: "Kayleigh, 14, says that it is all made up" is about a child.
 */
final class MadeUpPeople {

    /** A word of a name has 40 letters at most, so that long runs are fast. */
    private static final String NAME = "(?-i:\\p{Lu}[\\p{L}'-]{0,39}+(?: \\p{Lu}[\\p{L}'-]{0,39}+){0,3})";

    private static final String PERSON = "(?:girl|boy|lad|lass|child|kid|teenager|teen|youngster|pupil|student|victim"
            + "|young (?:person|man|woman)|person|man|woman|character|\\d{1,2}[- ]year[- ]old)";

    private static final String UNREAL =
            "(?:fictional|fictitious|imaginary|imagined|invented|made[ -]up|pretend|hypothetical)";

    private static final String MADE_UP = "(?:" + UNREAL + " (?:[\\w-]+ )?"
            + PERSON + "|(?:film|story|cartoon) character|[cg]h?ymeriad dd?ychmygol"
            + "|(?:[mf]erch|[bf]achgen|[pb]h?lentyn|[pb]h?erson ifanc) (?:dd?ychmygol|esgus))";

    private static final String STORY = "(?:film|video|clip|stor(?:y|ies)|cartoon|drama|play|book|novel|game|animation"
            + "|script|scenarios?|senario|vignette|role[ -]play|quiz|workbook|ffilm|fideo|stori|ddrama|llyfr|gêm)";

    private static final String IN_STORY =
            "(?: (?:in|on|from|of|yn|mewn|o'r) (?:(?:the|an?|our|your|this|y|yr|ein|eich) )?(?:[\\w-]+ )?" + STORY
                    + ")";

    private static final String CALLED = "(?:called|named|o'r enw)";

    /** From the words to the name: "a fictional girl in our film, 'Ella". */
    private static final String BEFORE_NAME = MADE_UP + "(?:" + IN_STORY + "?+,?(?: (?:is|was|yw|ydi|oedd))?(?: "
            + CALLED + ")?,?:? [\"'‘“(]?" + NAME + ")?";

    private static final String CHARACTER = "(?:characters?" + IN_STORY + ",?(?: is| are)?(?: " + CALLED + ")?"
            + "|(?<!real )character (?:is |was )?" + CALLED
            + "|character's name (?:is|from|to)|main character,|[cg]h?ymeriad" + IN_STORY + "?+ o'r enw"
            + "|act(?:or|ress) (?:who|that) plays) [\"'‘“]?" + NAME;

    /** What follows the name: "Jade, 14, is a made-up girl", "Alfie, our therapy dog". */
    private static final String AFTER_NAME = NAME + "(?:,? (?:aged? )?\\d{1,2},?| \\(\\d{1,2}\\))?"
            + "(?: (?:is|was|yw|ydi|oedd) (?:(?:an?|the|our) )?(?:" + MADE_UP
            + "|(?:fictional|fictitious|imaginary|ddychmygol)(?=$|[.,;!?]))"
            + "| yn (?:" + MADE_UP + "|[cg]h?ymeriad" + IN_STORY + ")"
            + "|, (?:our|the|a) therapy dog|: (?:an?|our|the) (?:fictional|made[ -]up) (?:scenario|case study)"
            + "|[:,] (?:an?|our|the) " + MADE_UP
            + "|,? \\((?:" + UNREAL + "|not (?:a )?real(?: " + PERSON + ")?)\\)"
            + "| (?:is|was)(?: not|n't) (?:a )?real(?: " + PERSON
            + ")?(?=$|[.,;!?])| does(?: not|n't) exist(?=$|[.,;!?]))";

    /** "In our scenario, Mia". */
    private static final String IN_SCENARIO = "(?:scenario|vignette|senario(?: \\p{L}+)?)"
            + "(?:,| is about| about| features| follows| where| in which|, lle mae| mae) [\"']?" + NAME;

    /** "A girl of 15 in the scenario is called Mia". A video may be a child's own. */
    private static final String OF_SCENARIO = PERSON + "(?: (?:of|aged) \\d{1,2})? (?:in|from) (?:the|our|your|this)"
            + " (?:scenario|vignette|role[ -]play|novel|workbook|quiz),? (?:(?:is|was) )?(?:" + CALLED + " )?" + NAME;

    private static final List<Pattern> WORDS = Stream.of(OF_SCENARIO, BEFORE_NAME, CHARACTER, IN_SCENARIO, AFTER_NAME)
            .map(ContextWords::words)
            .toList();

    /** "Mali, a girl of 13": the word for a child still speaks of the name. */
    private static final int NEAR = 3;

    /** "No child talks like that" is about none. */
    private static final Pattern CHILD =
            Pattern.compile("(?<!\\b[Nn]o )(?<!(?:\\bnot|n't) an? real )" + ContextWords.CHILD);

    private MadeUpPeople() {}

    /** Whether a sentence is about made-up people only: it names and describes nobody else. */
    static boolean areAllIn(Sentence sentence) {
        List<WordReach> madeUp = in(sentence);
        return !madeUp.isEmpty()
                && Stream.concat(
                                WrittenNames.in(sentence),
                                CHILD.matcher(sentence.words()).results())
                        .allMatch(person -> isReached(madeUp, person));
    }

    private static boolean isReached(List<WordReach> madeUp, MatchResult person) {
        return madeUp.stream().anyMatch(words -> words.reaches(person));
    }

    /** Accepts a place unless it names somebody who is made up. */
    static Predicate<Place> notIn(Sentence sentence) {
        List<WordReach> madeUp = in(sentence);
        return place -> madeUp.stream()
                .noneMatch(words -> words.overlaps(place.from() - 1 - sentence.start(), place.to() - sentence.start()));
    }

    private static List<WordReach> in(Sentence sentence) {
        return WORDS.stream()
                .flatMap(words -> words.matcher(sentence.words()).results())
                .map(found -> new WordReach(found.start(), found.end(), NEAR))
                .toList();
    }
}
