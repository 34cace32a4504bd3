package org.preventionportal.safeguarding;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Finds a name near a sign that the person is a child. The nearest sign decides: a name that is nearer to a role or
 * a title is a colleague's.
 */
final class NamedChildren {

    /** How near a sign is to a word that is perhaps no name, in characters. */
    private static final int CLOSE = 4;

    private NamedChildren() {}

    static Stream<Place> in(Sentence sentence) {
        List<MatchResult> names = WrittenNames.in(sentence).toList();
        List<MatchResult> perhapsNames = WrittenNames.uncertainIn(sentence).toList();
        if (names.isEmpty() && perhapsNames.isEmpty()) {
            return Stream.empty(); // as in most sentences: the rest takes longer
        }
        List<WordReach> certain = ChildSigns.certainIn(sentence).toList();
        List<WordReach> signs = names.isEmpty()
                ? certain
                : Stream.concat(certain.stream(), ChildSigns.looseIn(sentence)).toList();
        List<MatchResult> reached = Stream.concat(
                        names.stream(), perhapsNames.stream().filter(word -> isCloseTo(certain, word)))
                .filter(name -> signs.stream().anyMatch(sign -> sign.reaches(name)))
                .toList();
        if (reached.isEmpty()) {
            return Stream.empty();
        }
        List<WordReach> roles = Colleagues.in(sentence).toList();
        return reached.stream()
                .filter(name -> nearest(signs, name) < nearest(roles, name))
                .map(name -> sentence.place(Kind.NAME_OF_CHILD, name));
    }

    private static boolean isCloseTo(List<WordReach> certain, MatchResult word) {
        return nearest(certain, word) <= CLOSE && certain.stream().noneMatch(sign -> sign.overlaps(word));
    }

    private static int nearest(List<WordReach> words, MatchResult name) {
        return words.stream()
                .filter(near -> near.reaches(name))
                .mapToInt(near -> near.distance(name))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
