package org.preventionportal.surveys.results;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.participation.counts.PeopleInResults;

/**
 * Holds a response rate after disclosure control.
 *
 * @param invited null for an open link
 */
record DisclosedResponseRate(
        @Nullable DisclosedNumber invited,
        DisclosedNumber opened,
        DisclosedNumber responded,
        DisclosedNumber partial,
        DisclosedNumber complete) {

    /**
     * Decides whether it may be shown how many of those who responded to a survey finished it. Readers know how many
     * responded, and the progress before the close, which is in steps: of eleven, ten finished. So if only one number
     * behind the same progress is of a few people, the others are hidden with it.
     *
     * @param typedIn how many responses staff typed in, all of which are finished; the progress leaves them out
     * @param minGroup fewer responses are a few
     */
    record Finished(int responded, int complete, int typedIn, int minGroup) {

        boolean areHidden() {
            return hidden().anyMatch(finished -> finished == complete);
        }

        private IntStream hidden() {
            int[] alike = IntStream.rangeClosed(typedIn, responded)
                    .filter(finished -> progress(finished) == progress(complete))
                    .toArray();
            int[] few = IntStream.of(alike).filter(this::isOfFew).toArray();
            return IntStream.of(few.length == 1 ? alike : few);
        }

        private int progress(int finished) {
            return PeopleInResults.inSteps(finished - typedIn);
        }

        private boolean isOfFew(int finished) {
            return IntStream.of(responded - finished, finished, finished - typedIn)
                    .anyMatch(people -> Partition.isSmall(people, minGroup));
        }
    }
}
