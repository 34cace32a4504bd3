package org.preventionportal.safeguarding;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Blanks Welsh words that look like given names: those of a school's name, and "what". */
final class WelshWords {

    /** Before other words it is a name: "Beth often goes missing". */
    private static final Pattern QUESTION =
            pattern("(?<=^|[.?!] )Beth (?=(?:y(?:w|dy|di)(?:'[rn])?|ydw|rydw|rydym|rydych|rydyn|ydych|ydyn"
                    + "|sydd|sy'n|mae(?:'[rn])?|maen|oedd(?:'r)?|oes|fydd|fyddai|fyddwn|fyddwch|fyddech|fu|fyddan"
                    + "|ddyl(?:ai|wn|en|em|ech|ent)|all|alla|allaf|allai|allwn|allwch|allan|allech|ellir|gaf|gawn|gewch|gaiff"
                    + "|gafodd|wnaeth|wnewch|wnawn|wnaf|wnei|wnaethoch|hoffech|ddigwyddodd|ddigwydd|ddysgodd|ddysgoch|ddaw"
                    + "|ddaeth|ddywedodd|ddylid|am|bynnag|arall|nesaf|petai|pe|os)\\b)");

    /** "On her own": a head, not Ben. */
    private static final Pattern HEAD = pattern("(?<=\\b(?:ei|dy|ar|dros|uwch|a'i|o'i|i'w) )ben\\b");

    private static final Pattern SCHOOL =
            pattern("\\b(Ysgol(?: (?:Gyfun|Gynradd|Uwchradd))?(?: (?:y|yr|Y|Yr))?)((?: \\p{Lu}[\\p{L}'-]+){1,3})");

    /** A word that another one follows in the name of a place: "Glan Ceri", "Bryn Celyn". */
    private static final Pattern LAND =
            pattern("(?:Aber|Bod|Bro|Bryn|Bryniau|Cae|Capel|Carreg|Cefn|Coed|Craig|Cwm|Dyffryn"
                    + "|Eglwys|Ffynnon|Garth|Glan|Glyn|Gwaun|Llan|Llwyn|Llyn|Llys|Maes|Min|Moel|Mynydd|Nant|Pant|Parc"
                    + "|Pen|Plas|Pont|Porth|Rhiw|Rhos|Rhyd|Tal|Tir|Trem|Tre|Twyn|Ty|Tŷ|Uwch|Waun|Ynys|Ystum)");

    private WelshWords() {}

    /** Keeps the position of every other word. */
    static String blanked(String words) {
        String withoutSchools = SCHOOL.matcher(words).replaceAll(WelshWords::withoutSchool);
        return blanked(HEAD, blanked(QUESTION, withoutSchools));
    }

    /** A given name after the school's is a pupil's: "Ysgol Penweddig Siân". */
    private static String withoutSchool(MatchResult school) {
        String[] name = school.group(2).strip().split(" ", -1);
        int length = school.group(1).length() + 1 + name[0].length();
        int next = 1;
        while (next < name.length && (LAND.matcher(name[next - 1]).matches() || !WordLists.isGivenName(name[next]))) {
            length += 1 + name[next].length();
            next++;
        }
        return blank(length) + school.group().substring(length);
    }

    private static String blanked(Pattern pattern, String words) {
        return pattern.matcher(words).replaceAll(found -> blank(found.group().length()));
    }

    static String blank(int length) {
        return " ".repeat(length);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
