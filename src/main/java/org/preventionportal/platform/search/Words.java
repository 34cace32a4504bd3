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
 * @param length of the counts as a vector
 */
record Words(Map<String, Integer> counts, double length) {

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
        return new Words(counts, Math.sqrt(product(counts, counts)));
    }

    List<String> distinct() {
        return counts.keySet().stream().sorted().toList();
    }

    /**
     * The cosine of the angle between both vectors: 0 for texts without a common word to 1 for the same words. A page
     * compares hundreds of texts, so this makes no sets of common words, as a library does.
     */
    double similarity(Words other) {
        return counts.isEmpty() || other.counts.isEmpty() ? 0 : product(counts, other.counts) / (length * other.length);
    }

    private static double product(Map<String, Integer> one, Map<String, Integer> other) {
        if (one.size() > other.size()) {
            return product(other, one);
        }
        double sum = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            sum += word.getValue() * other.getOrDefault(word.getKey(), 0);
        }
        return sum;
    }
}
