package org.preventionportal.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Turns what a person types into conditions on {@link SearchTerms}. Each word must occur, in any inflection; the last
 * one may be unfinished.
 *
 * @param words without filler words
 */
public record SearchText(List<String> words) {

    /** As many characters as a search takes. */
    public static final int MAX_LENGTH = 200;

    private static final int MAX_WORDS = 10;
    private static final int MIN_UNFINISHED = 2;

    /** Welsh words have no stems, so one of so many letters finds those that it begins. */
    private static final int MIN_WELSH = 3;

    /** What a person typed, cut to the length that a search takes; empty if there is nothing. */
    public static Optional<String> shortened(String typed) {
        String text = typed.strip();
        return Optional.of(
                        text.substring(0, Math.min(text.length(), MAX_LENGTH)).strip())
                .filter(words -> !words.isEmpty());
    }

    public static SearchText of(String text) {
        return new SearchText(SearchTerms.words(text).stream()
                .filter(word -> !SearchTerms.isFiller(word))
                .limit(MAX_WORDS)
                .toList());
    }

    /** The conditions of a list that words may narrow, on {@link SearchTerms}: none if they are null or blank. */
    public static List<Criteria> narrowing(@Nullable String words) {
        return words == null || words.isBlank() ? List.of() : of(words).on(SearchTerms.FIELD);
    }

    /**
     * Finds the first documents with these words in their {@link SearchTerms}.
     *
     * @param visible the condition for those that the caller may see
     */
    public <T> List<T> find(MongoOperations mongo, Class<T> type, Criteria visible, Sort order, int first) {
        return StoredRecords.find(mongo, query(visible).with(order).limit(first), type);
    }

    /** Counts the documents with these words, up to a limit. */
    public int count(MongoOperations mongo, Class<?> type, Criteria visible, int most) {
        return Math.toIntExact(mongo.count(query(visible).limit(most), type));
    }

    private Query query(Criteria visible) {
        List<Criteria> all = new ArrayList<>(on(SearchTerms.FIELD));
        all.add(visible);
        return Query.query(new Criteria().andOperator(all));
    }

    /**
     * The conditions, of which all must hold. Without any word to search for, nothing is found.
     *
     * @param field where the terms are stored
     */
    public List<Criteria> on(String field) {
        if (words.isEmpty()) {
            return nothing(field);
        }
        List<Criteria> all = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place);
            boolean isLast = place == words.size() - 1;
            all.add(sought(word, isLast && word.length() >= MIN_UNFINISHED).on(field));
        }
        return all;
    }

    /** The same for a name, of which each word may be unfinished. */
    public List<Criteria> beginningOn(String field) {
        return words.isEmpty()
                ? nothing(field)
                : words.stream().map(word -> sought(word, true).on(field)).toList();
    }

    /**
     * Whether {@link #beginningOn} would find the text by its own terms alone. A text may be too short to show its
     * language, so it is read in both.
     */
    public boolean match(String text) {
        List<String> terms = SearchTerms.ofWelsh(text); // has those of an English one, too
        return !words.isEmpty()
                && words.stream().allMatch(word -> sought(word, true).isAmong(terms));
    }

    private static List<Criteria> nothing(String field) {
        return List.of(Criteria.where(field).in(List.of()));
    }

    private static Sought sought(String word, boolean isUnfinished) {
        List<String> whole = new ArrayList<>(Words.of(word).distinct());
        List<String> beginnings = new ArrayList<>();
        (isUnfinished ? beginnings : whole).add(word);
        WelshMutations.sought(word)
                .forEach(form -> (isUnfinished || form.length() >= MIN_WELSH ? beginnings : whole)
                        .add(SearchTerms.WELSH + form));
        return new Sought(whole, beginnings);
    }

    /**
     * Holds the terms of which any one finds a word.
     *
     * @param beginnings of terms; they have only letters, digits and a colon, so a pattern of one needs no quotes and
     *     the index finds it
     */
    private record Sought(List<String> whole, List<String> beginnings) {

        Criteria on(String field) {
            Stream<Criteria> either = Stream.concat(
                    whole.stream().map(term -> Criteria.where(field).is(term)),
                    beginnings.stream().map(beginning -> Criteria.where(field).regex("^" + beginning)));
            return new Criteria().orOperator(either.toList());
        }

        boolean isAmong(List<String> terms) {
            return terms.stream()
                    .anyMatch(
                            term -> whole.contains(term) || beginnings.stream().anyMatch(term::startsWith));
        }
    }
}
