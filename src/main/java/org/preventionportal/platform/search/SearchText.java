package org.preventionportal.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Words;
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
            all.add(of(word, isLast && word.length() >= MIN_UNFINISHED, field));
        }
        return all;
    }

    /** The same for a name, of which each word may be unfinished. */
    public List<Criteria> beginningOn(String field) {
        return words.isEmpty()
                ? nothing(field)
                : words.stream().map(word -> of(word, true, field)).toList();
    }

    /** Whether each word begins a word of a text. */
    public boolean begin(String text) {
        List<String> found = SearchTerms.words(text);
        return words.stream().allMatch(word -> found.stream().anyMatch(other -> other.startsWith(word)));
    }

    private static List<Criteria> nothing(String field) {
        return List.of(Criteria.where(field).in(List.of()));
    }

    private static Criteria of(String word, boolean isUnfinished, String field) {
        List<Criteria> either = new ArrayList<>();
        Words.of(word)
                .distinct()
                .forEach(stem -> either.add(Criteria.where(field).is(stem)));
        either.add(term(word, isUnfinished, field));
        WelshMutations.sought(word)
                .forEach(form ->
                        either.add(term(SearchTerms.WELSH + form, isUnfinished || form.length() >= MIN_WELSH, field)));
        return new Criteria().orOperator(either);
    }

    /** A word has only letters and digits, so the pattern needs no quotes and the index finds its beginning. */
    private static Criteria term(String word, boolean isUnfinished, String field) {
        return isUnfinished
                ? Criteria.where(field).regex("^" + word)
                : Criteria.where(field).is(word);
    }
}
