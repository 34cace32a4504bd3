package org.preventionportal.planning.suggestion;

import java.util.List;
import org.preventionportal.access.Region;

/**
 * Describes a request that may be accepted.
 *
 * @param points what it is worth, apart from the spread, 0 to 100
 * @param days that it takes
 * @param hasIntelligence whether it rests on intelligence
 * @param officers the indexes of the officers who may deliver it
 */
public record Candidate(Region region, double points, double days, boolean hasIntelligence, List<Integer> officers) {}
