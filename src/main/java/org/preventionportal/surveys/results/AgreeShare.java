package org.preventionportal.surveys.results;

import org.preventionportal.disclosure.Figure;

/**
 * How many agree or strongly agree, of those who answered other than not applicable.
 *
 * @param low lower bound of the 95 % Wilson interval, in percent
 * @param high its upper bound
 */
record AgreeShare(Figure people, Figure percent, Figure low, Figure high) {

    static AgreeShare of(Figure people, Figure base) {
        return new AgreeShare(
                people,
                Percent.of(people, base),
                Percent.interval(people, base)
                        .map(interval -> Percent.rounded(interval.getLowerBound()))
                        .orElseGet(Figure::tooFew),
                Percent.interval(people, base)
                        .map(interval -> Percent.rounded(interval.getUpperBound()))
                        .orElseGet(Figure::tooFew));
    }
}
