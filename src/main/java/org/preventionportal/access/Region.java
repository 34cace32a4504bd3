package org.preventionportal.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The ten policing regions of England and Wales that the programme covers, and the whole of them. */
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
    NATIONAL("England and Wales");

    /** How many regions share the work evenly; NATIONAL is not one of them. */
    public static final int COUNT = values().length - 1;

    private final String label;

    Region(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The regions of these names, in their order here; a name that is none counts for nothing. */
    static List<Region> named(Collection<String> names) {
        return Arrays.stream(values())
                .filter(region -> names.contains(region.name()))
                .toList();
    }
}
