package org.preventionportal.surveys.results;

import org.preventionportal.disclosure.DisclosedNumber;

/**
 * How many agree or strongly agree, of those who answered other than not applicable.
 *
 * @param low lower bound of the 95 % Wilson interval, in percent
 * @param high its upper bound
 */
record AgreeShare(DisclosedNumber people, DisclosedNumber percent, DisclosedNumber low, DisclosedNumber high) {

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
