package org.preventionportal.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
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

    /**
     * Finds those with all words in the title first, and then others: never more than the caller asked for.
     *
     * @param titled condition for those with the words in the title, within what the caller may see
     * @param all condition for those with the words anywhere
     * @param read finds the first documents, as many as wanted, that fulfil a condition
     */
    public static <T> List<T> titledFirst(
            Criteria titled, Criteria all, int first, Function<T, Id> id, BiFunction<Criteria, Integer, List<T>> read) {
        List<T> found = new ArrayList<>(read.apply(titled, first));
        if (found.size() < first) {
            List<Id> known = found.stream().map(id).toList();
            var others = Criteria.where("_id").nin(Id.values(known));
            found.addAll(read.apply(new Criteria().andOperator(all, others), first - found.size()));
        }
        return found;
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
        return on(field, "");
    }

    /** The same for the words of the title, if it has terms of its own: see {@link SearchTerms#titled}. */
    public List<Criteria> inTitleOn(String field) {
        return on(field, SearchTerms.TITLE);
    }

    private List<Criteria> on(String field, String place) {
        return words.isEmpty()
                ? nothing(field)
                : sought().map(word -> word.on(field, place)).toList();
    }

    private Stream<SoughtWord> sought() {
        String last = words.getLast();
        return Stream.concat(
                words.stream().limit(words.size() - 1L).map(word -> SoughtWord.of(word, false)),
                Stream.of(SoughtWord.of(last, last.length() >= MIN_UNFINISHED)));
    }

    /** Whether {@link #on} would find a document that has these terms. */
    public boolean isAmong(List<String> terms) {
        return !words.isEmpty() && sought().allMatch(word -> word.isAmong(terms));
    }

    /** The same for a name, of which each word may be unfinished. */
    public List<Criteria> beginningOn(String field) {
        return words.isEmpty()
                ? nothing(field)
                : words.stream()
                        .map(word -> SoughtWord.of(word, true).on(field, ""))
                        .toList();
    }

    /**
     * Whether {@link #beginningOn} would find the text by its own terms alone. A text may be too short to show its
     * language, so it is read in both.
     */
    public boolean match(String text) {
        List<String> terms = SearchTerms.ofWelsh(text); // has those of an English one, too
        return !words.isEmpty()
                && words.stream().allMatch(word -> SoughtWord.of(word, true).isAmong(terms));
    }

    private static List<Criteria> nothing(String field) {
        return List.of(Criteria.where(field).in(List.of()));
    }
}
