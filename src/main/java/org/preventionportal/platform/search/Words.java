package org.preventionportal.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Reduces a text to the stems of its words without filler words, so that "exploited" finds "exploitation", and "child"
 * finds "children".
 *
 * @param counts how often each occurs
 * @param norm the length of the vector of the counts
 */
record Words(Map<String, Integer> counts, double norm) {

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
        double squares = counts.values().stream()
                .mapToDouble(count -> Math.pow(count, 2))
                .sum();
        return new Words(Map.copyOf(counts), Math.sqrt(squares));
    }

    List<String> distinct() {
        return counts.keySet().stream().sorted().toList();
    }

    /** The cosine of both vectors: 0 for texts without a common word to 1 for the same words. */
    double similarity(Words other) {
        if (counts.isEmpty() || other.counts.isEmpty()) {
            return 0;
        }
        long product = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            product += (long) word.getValue() * other.counts.getOrDefault(word.getKey(), 0);
        }
        return product / (norm * other.norm);
    }
}
