package org.preventionportal.tasks.priority;

import java.util.List;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Theme;

/**
 * Names the entry of the threat picture that the intelligence factor of a request is based on, what it is about, and
 * its grade.
 *
 * @param entry the id of the entry, which belongs to another module
 */
public record IntelligenceBasis(
        String entry,
        Region region,
        List<Theme> themes,
        Intelligence.Source source,
        Intelligence.Assessment assessment) {

    /** Whether the entry is about the region of the need or the whole country, and about one of its themes. */
    public boolean isAbout(Need need) {
        return (region == Region.NATIONAL || region == need.region())
                && themes.stream().anyMatch(theme -> need.themes().contains(theme));
    }

    int points() {
        return Intelligence.points(source, assessment);
    }
}
