package org.preventionportal.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the terms that are stored beside a document, so that it is found by words: the stem of each word, the word as
 * it is for one that is not finished yet, and in a Welsh text its dictionary forms.
 */
public final class SearchTerms {

    /** The field in which they are stored. A record need not have it. */
    public static final String FIELD = "searchTerms";

    static final String WELSH = "cy:";

    /** Begins the terms of the words in a title. No word has this sign, so nobody finds these terms by another word. */
    static final String TITLE = "=";

    private static final int MAX_TERMS = 2500;
    private static final int MAX_LENGTH = 40;

    private SearchTerms() {}

    /** @param texts what every reader of the document may read, in whatever language; some may be missing */
    public static List<String> of(@Nullable String... texts) {
        List<String> words = words(texts);
        return of(words, WelshMutations.isWelsh(words) ? words : List.of());
    }

    /** @param texts what every reader of the document may read, in English; some may be missing */
    public static List<String> ofEnglish(@Nullable String... texts) {
        return of(words(texts), List.of());
    }

    /** @param texts what every reader of the document may read, in Welsh; some may be missing */
    public static List<String> ofWelsh(@Nullable String... texts) {
        List<String> words = words(texts);
        return of(words, words);
    }

    /** The terms of a document in both languages. The Welsh text may be missing. */
    public static List<String> joined(List<String> english, List<String> welsh) {
        return Stream.of(english, welsh)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Adds the terms of a title, by which the document is found before those that have the words elsewhere.
     *
     * @param terms those of all its texts, the titles among them; they decide in which language a title is
     */
    public static List<String> titled(List<String> terms, @Nullable String... titles) {
        List<String> ofTitle = ofWelsh(titles); // has those of an English one, too
        return Stream.concat(
                        terms.stream(), ofTitle.stream().filter(terms::contains).map(TITLE::concat))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> of(List<String> words, List<String> welsh) {
        Set<String> terms = new TreeSet<>(Words.of(String.join(" ", words)).distinct());
        words.stream().filter(word -> !isFiller(word)).forEach(terms::add);
        welsh.stream()
                .flatMap(word -> WelshMutations.radicals(word).stream())
                .forEach(radical -> terms.add(WELSH + radical));
        return terms.stream()
                .filter(term -> term.length() <= MAX_LENGTH)
                .limit(MAX_TERMS)
                .toList();
    }

    private static List<String> words(@Nullable String... texts) {
        return words(Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    /** A name or title as lists are sorted by it, so that "Åland" and "aland" are beside each other. */
    public static String sortKey(String text) {
        return String.join(" ", words(text));
    }

    /** The words of a text in lower case, without accents and punctuation. */
    public static List<String> words(String text) {
        String base = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(base.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether it is a word such as "the", which nobody searches for. */
    static boolean isFiller(String word) {
        return EnglishAnalyzer.getDefaultStopSet().contains(word);
    }
}
