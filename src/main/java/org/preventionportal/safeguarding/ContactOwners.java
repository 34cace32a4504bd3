package org.preventionportal.safeguarding;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Knows where a sentence mentions whom a telephone number or an address in it may belong to. The sentence is searched
 * once, however many of them it has.
 *
 * @param colleagues where the words for colleagues and venues begin and end
 * @param owners the same for a child, a family or "her"
 * @param children the same without "her"
 */
record ContactOwners(
        NavigableMap<Integer, Integer> colleagues,
        NavigableMap<Integer, Integer> owners,
        NavigableMap<Integer, Integer> children) {

    static ContactOwners in(Sentence sentence, List<MatchResult> contacts) {
        int[] ends = IntStream.concat(
                        contacts.stream().mapToInt(MatchResult::start),
                        IntStream.of(sentence.words().length()))
                .sorted()
                .distinct()
                .toArray();
        return new ContactOwners(
                places(sentence, ends, ContextWords.ROLE, ContextWords.VENUE),
                places(sentence, ends, ContextWords.PRIVATE_OWNER),
                places(sentence, ends, ContextWords.CHILD_OR_FAMILY_OWNER));
    }

    /** @param ends each contact is the end of what is before it: "mum07700 900123" has a word for a family */
    private static NavigableMap<Integer, Integer> places(Sentence sentence, int[] ends, Pattern... words) {
        NavigableMap<Integer, Integer> places = new TreeMap<>();
        for (Pattern pattern : words) {
            Matcher matcher = pattern.matcher(sentence.words());
            int from = 0;
            for (int end : ends) {
                matcher.region(from, end);
                while (matcher.find()) {
                    places.merge(matcher.start(), matcher.end(), Math::max);
                }
                from = end;
            }
        }
        return places;
    }

    int lastColleagueBefore(MatchResult contact) {
        return last(colleagues, contact);
    }

    int lastBefore(MatchResult contact) {
        return last(owners, contact);
    }

    int lastChildBefore(MatchResult contact) {
        return last(children, contact);
    }

    boolean isOneAfter(MatchResult contact) {
        var next = owners.ceilingEntry(contact.end());
        return next != null && next.getValue() <= contact.end() + Sentence.CLOSE;
    }

    /** Returns -1 if there is none close enough. */
    private static int last(NavigableMap<Integer, Integer> places, MatchResult contact) {
        Integer last = places.lowerKey(contact.start());
        return last != null && last >= contact.start() - Sentence.CLOSE ? last : -1;
    }
}
