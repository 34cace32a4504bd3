package org.preventionportal.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Lists the ten policing regions of England and Wales, and a value for what belongs to no single one of them. */
public enum Region {
    NORTH_EAST("North East"),
    NORTH_WEST("North West"),
    YORKSHIRE_AND_THE_HUMBER("Yorkshire and the Humber"),
    WEST_MIDLANDS("West Midlands"),
    EAST_MIDLANDS("East Midlands"),
    EAST_OF_ENGLAND("East of England"),
    SOUTH_EAST("South East"),
    SOUTH_WEST("South West"),
    LONDON("London"),
    WALES("Wales"),
    NATIONAL("National");

    /** The number of regions without NATIONAL. */
    public static final int COUNT = values().length - 1;

    private final String label;

    Region(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether people of these regions may deliver what is asked for here: everybody may if it is national. */
    public boolean isCoveredBy(Collection<Region> regions) {
        return this == NATIONAL || regions.contains(this);
    }

    /** The regions with these names in the order of this enum. Unknown names are ignored. */
    public static List<Region> named(Collection<String> names) {
        return Arrays.stream(values())
                .filter(region -> names.contains(region.name()))
                .toList();
    }
}
