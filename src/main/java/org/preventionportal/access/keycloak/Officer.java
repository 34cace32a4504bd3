package org.preventionportal.access.keycloak;

import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;

/** Lists a prevention officer with the regions that they decide for. */
record Officer(PersonId person, List<Region> regions) {}
