package org.preventionportal.access;

import java.util.List;

/** Lists a prevention officer with the regions that they decide for. */
record Officer(PersonId person, List<Region> regions) {}
