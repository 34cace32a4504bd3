package org.preventionportal.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Reduces a text to the stems of its words without filler words, so that "exploited" finds "exploitation", and "child"
 * finds "children".
 *
 * @param counts how often each occurs
 */
record Words(Map<CharSequence, Integer> counts) {

    private static final EnglishAnalyzer ENGLISH = new EnglishAnalyzer();

    /** Plurals that a stemmer does not know, of words that people here look for. */
    private static final Map<String, String> IRREGULAR =
            Map.of("children", "child", "women", "woman", "men", "man", "people", "person");

    static Words of(String text) {
        Map<String, Integer> counts = new HashMap<>();
        try (TokenStream stems = ENGLISH.tokenStream("text", text)) {
            var stem = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            while (stems.incrementToken()) {
                counts.merge(IRREGULAR.getOrDefault(stem.toString(), stem.toString()), 1, Integer::sum);
            }
            stems.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Words(Map.<CharSequence, Integer>copyOf(counts));
    }

    List<String> distinct() {
        return counts.keySet().stream().map(CharSequence::toString).sorted().toList();
    }

    /** 0 for texts without a common word to 1 for the same words. */
    double similarity(Words other) {
        return new CosineSimilarity().cosineSimilarity(counts, other.counts);
    }
}
