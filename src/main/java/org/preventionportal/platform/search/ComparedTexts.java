package org.preventionportal.platform.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Keeps the words of texts for minutes, because a page compares one text with hundreds of others. A text that nobody
 * stores any more is not compared again, so its words are forgotten.
 */
@Component
public class ComparedTexts {

    /** Of all texts that are kept. With their words they take some 20 MB. */
    private static final int MAX_CHARACTERS = 2_000_000;

    private final LoadingCache<String, Words> words;

    ComparedTexts(Ticker ticker) {
        this.words = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(10))
                .maximumWeight(MAX_CHARACTERS)
                .weigher((String text, Words _) -> text.length())
                .ticker(ticker)
                .build(Words::of);
    }

    /** 0 for texts without a common word to 1 for the same words. */
    public double similarity(String one, String other) {
        return words.get(one).similarity(words.get(other));
    }
}
