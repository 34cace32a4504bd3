package org.preventionportal.access;

import java.util.List;

/** A prevention officer and the regions that they cover. */
public record Officer(PersonId person, List<Region> regions) {}
