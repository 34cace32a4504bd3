package org.preventionportal.safeguarding;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Finds telephone numbers, email addresses and user names of a child or a family. Those of colleagues and helplines
 * pass: the owner is the person mentioned last before them, or else one after them.
 */
final class PrivateContacts {

    private static final int CASE = Pattern.CASE_INSENSITIVE;

    /** Numbers that begin with 03 or 08 belong to organisations. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d+])(?:\\+44[ -]?(?:\\(0\\) ?)?|0)(?![38])\\d(?:[ -]?\\d){8,9}(?!\\d)");

    /** A match begins at the first word of a run, so that a long run is searched once. */
    private static final Pattern EMAIL =
            Pattern.compile("\\b(?:\\G|(?<!\\w[.+-]{0,9}))[\\w.+-]++@[\\w-]++(?:\\.[\\w-]*\\w)++\\b");

    private static final Pattern MOBILE = Pattern.compile("^(?:\\+44[ -]?(?:\\(0\\) ?)?|0)7");

    private static final Pattern PROVIDER =
            Pattern.compile("@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|proton)\\.", CASE);

    /** "Aaliyah's own email". */
    private static final Pattern OWNED = Pattern.compile("(?<name>" + PersonNames.NAME
            + ")'s (?:own |personal |private |mobile |home |new |old ){0,2}(?:e-?mail|number|phone|mobile"
            + "|snapchat|instagram|tiktok)\\b(?! at work)[^.;]{0,30}$");

    private static final Pattern PLATFORM =
            ContextWords.words("snapchat|snap|instagram|insta|tiktok|tik tok|facebook|whatsapp|discord|telegram|roblox"
                    + "|xbox|steam|playstation|fortnite|youtube|twitter|user ?name|gamertag|enw defnyddiwr");

    /** The first digit or underscore is among the first 61 characters. No platform allows user names that long. */
    private static final Pattern USER_NAME = Pattern.compile(
            "(?<!\\w)@[\\w.]{3,}|\\b(?=[\\w.]{0,60}[_\\d])[a-z]+[\\w.]*[_.\\d]\\w*\\b"
                    + "|(?<=\\b(?:is|yw|as) )\\w{5,}(?=\\s*(?:[.,;)]|$))",
            CASE);

    private static final Pattern HELPLINE = ContextWords.words("helpline|hotline|freephone|childline|switchboard"
            + "|llinell|press office|media enquiries|(?:can|may|should|could) (?:call|ring|phone|text|email|contact"
            + "|report|speak)"
            + "|(?:call|ring|phone|text|contact|email) us");

    private PrivateContacts() {}

    static Stream<Place> in(Sentence sentence) {
        Pattern online = sentence.mentions(PLATFORM) ? USER_NAME : EMAIL;
        List<MatchResult> contacts = Stream.of(PHONE, EMAIL, online)
                .distinct()
                .flatMap(pattern -> pattern.matcher(sentence.words()).results())
                .toList();
        if (contacts.isEmpty() || sentence.mentions(HELPLINE)) {
            return Stream.empty();
        }
        Owners owners = Owners.in(sentence, contacts);
        return contacts.stream()
                .filter(contact -> isPrivate(sentence, contact, owners))
                .map(contact -> sentence.place(Kind.PRIVATE_CONTACT, contact));
    }

    private static boolean isPrivate(Sentence sentence, MatchResult contact, Owners owners) {
        String before = sentence.closelyBefore(contact);
        var owned = OWNED.matcher(before);
        if (owned.find()
                && PersonNames.isPerson(owned.group("name"))
                && !ContextWords.ROLE.matcher(owned.group("name")).find()) {
            return true;
        }
        int colleague = Owners.last(owners.colleagues(), contact);
        boolean isPronounOfColleague = colleague >= 0 && isLandline(contact);
        int owner = Owners.last(isPronounOfColleague ? owners.children() : owners.all(), contact);
        if (owner >= 0 || colleague >= 0) {
            return owner > colleague;
        }
        return owners.isOneAfter(contact) || isPersonal(sentence, contact);
    }

    /** A mobile number or user name beside a name, or an address at a provider for private people. */
    private static boolean isPersonal(Sentence sentence, MatchResult contact) {
        String around = sentence.closelyBefore(contact) + sentence.closelyAfter(contact);
        boolean isOfNamed = PersonNames.areIn(around)
                && (MOBILE.matcher(contact.group()).find()
                        || PLATFORM.matcher(around).find());
        return (isOfNamed || PROVIDER.matcher(contact.group()).find())
                && !ContextWords.WORK.matcher(around).find()
                && !ContextWords.VENUE.matcher(around).find();
    }

    private static boolean isLandline(MatchResult contact) {
        return PHONE.matcher(contact.group()).matches()
                && !MOBILE.matcher(contact.group()).find();
    }

    /** Where the words for colleagues, owners, and owners without "her" begin and end. A sentence is searched once. */
    private record Owners(
            NavigableMap<Integer, Integer> colleagues,
            NavigableMap<Integer, Integer> all,
            NavigableMap<Integer, Integer> children) {

        static Owners in(Sentence sentence, List<MatchResult> contacts) {
            int[] ends = IntStream.concat(
                            contacts.stream().mapToInt(MatchResult::start),
                            IntStream.of(0, sentence.words().length()))
                    .sorted()
                    .distinct()
                    .toArray();
            return new Owners(
                    places(sentence, ends, ContextWords.ROLE, ContextWords.VENUE),
                    places(sentence, ends, ContextWords.PRIVATE_OWNER),
                    places(sentence, ends, ContextWords.CHILD_OR_FAMILY_OWNER));
        }

        /** @param ends each contact is the end of what is before it: "mum07700 900123" has a word for a family */
        private static NavigableMap<Integer, Integer> places(Sentence sentence, int[] ends, Pattern... words) {
            NavigableMap<Integer, Integer> places = new TreeMap<>();
            for (Pattern pattern : words) {
                Matcher matcher = pattern.matcher(sentence.words());
                for (int end = 1; end < ends.length; end++) {
                    matcher.region(ends[end - 1], ends[end]);
                    while (matcher.find()) {
                        places.merge(matcher.start(), matcher.end(), Math::max);
                    }
                }
            }
            return places;
        }

        boolean isOneAfter(MatchResult contact) {
            var next = all.ceilingEntry(contact.end());
            return next != null && next.getValue() <= contact.end() + Sentence.CLOSE;
        }

        /** Returns -1 if there is none close enough. */
        static int last(NavigableMap<Integer, Integer> places, MatchResult contact) {
            Integer last = places.lowerKey(contact.start());
            return last != null && last >= contact.start() - Sentence.CLOSE ? last : -1;
        }
    }
}
