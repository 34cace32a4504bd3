package org.preventionportal.safeguarding;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Names a stretch of a text once, by its most certain kind. */
final class Overlaps {

    private Overlaps() {}

    static List<Place> without(Stream<Place> places) {
        var kept = new TreeMap<Integer, Place>();
        places.sorted(Comparator.comparing((Place place) -> place.kind().isWeak())
                        .thenComparing(Place::kind)
                        .thenComparingInt(Place::from))
                .forEachOrdered(place -> {
                    var last = kept.floorEntry(place.to()); // those before it end before it begins
                    if (last == null || !last.getValue().overlaps(place)) {
                        kept.put(place.from(), place);
                    }
                });
        return List.copyOf(kept.values());
    }
}
