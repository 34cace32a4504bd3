package org.preventionportal.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Holds the terms of which any one finds a word that somebody typed.
 *
 * @param beginnings of terms; they have only letters, digits and a colon, so a pattern of one needs no quotes and the
 *     index finds it
 */
record SoughtWord(List<String> whole, List<String> beginnings) {

    /** Welsh words have no stems, so one of so many letters finds those that it begins. */
    private static final int MIN_WELSH = 3;

    static SoughtWord of(String word, boolean isUnfinished) {
        List<String> whole = new ArrayList<>(Words.of(word).distinct());
        List<String> beginnings = new ArrayList<>();
        (isUnfinished ? beginnings : whole).add(word);
        WelshMutations.sought(word)
                .forEach(form -> (isUnfinished || form.length() >= MIN_WELSH ? beginnings : whole)
                        .add(SearchTerms.WELSH + form));
        return new SoughtWord(whole, beginnings);
    }

    /** @param place what the terms of a part of the document begin with; empty for all of it */
    Criteria on(String field, String place) {
        Stream<Criteria> either = Stream.concat(
                whole.stream().map(term -> Criteria.where(field).is(place + term)),
                beginnings.stream().map(beginning -> Criteria.where(field).regex("^" + place + beginning)));
        return new Criteria().orOperator(either.toList());
    }

    boolean isAmong(List<String> terms) {
        return terms.stream()
                .anyMatch(term -> whole.contains(term) || beginnings.stream().anyMatch(term::startsWith));
    }
}
