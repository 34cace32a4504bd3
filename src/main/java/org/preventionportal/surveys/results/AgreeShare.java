package org.preventionportal.surveys.results;

import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Percent;

/**
 * Holds how many people agree or strongly agree, of those who gave an answer other than "not applicable".
 *
 * @param lowerBound of the 95 % Wilson score interval, in whole percent
 * @param upperBound of the same interval
 */
record AgreeShare(
        DisclosedNumber people, DisclosedNumber percent, DisclosedNumber lowerBound, DisclosedNumber upperBound) {

    static AgreeShare of(DisclosedNumber people, DisclosedNumber base) {
        return new AgreeShare(
                people,
                Percent.of(people, base),
                Percent.interval(people, base)
                        .map(interval -> Percent.rounded(interval.getLowerBound()))
                        .orElseGet(DisclosedNumber::tooFew),
                Percent.interval(people, base)
                        .map(interval -> Percent.rounded(interval.getUpperBound()))
                        .orElseGet(DisclosedNumber::tooFew));
    }
}
