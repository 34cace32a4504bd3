package org.preventionportal.portal.charts;

import java.util.Locale;
import org.preventionportal.charts.Markup;

/**
 * Describes a region as a tile that is a link, and may have another one below.
 *
 * @param region its key, such as NORTH_EAST
 * @param shade the opacity of the tile, from 0 to 1
 * @param number as it is shown
 * @param unit what the number counts, for those who do not see the page
 * @param overdue how many of the number are overdue, as it is shown in brackets; empty for none
 * @param words what is said below the number; empty for nothing
 * @param isOwn whether it is a region of the reader
 * @param more the words of what is below the tile; empty for nothing
 * @param moreAddress where these words lead; empty for nowhere
 */
public record RegionTile(
        String region,
        String name,
        double shade,
        String address,
        String number,
        String unit,
        String overdue,
        String words,
        boolean isOwn,
        String more,
        String moreAddress) {

    private static final String WORDS = "<span class=\"portal-region-map__words\">";
    private static final String HIDDEN = "<span class=\"govuk-visually-hidden\"> ";

    /** Writes the tile of a map. */
    String onMap() {
        return "<li class=\"portal-region-map__tile--" + Markup.escaped(region.toLowerCase(Locale.ROOT)) + "\">"
                + "<a class=\"portal-region-map__link\" href=\"" + Markup.escaped(address) + "\">"
                + "<svg class=\"portal-region-map__shade\" width=\"100%\" height=\"100%\" aria-hidden=\"true\""
                + " focusable=\"false\"><rect class=\"portal-map__tile\" width=\"100%\" height=\"100%\" fill-opacity=\""
                + shade + "\"/></svg>"
                + WORDS + Markup.escaped(name) + "</span> "
                + "<strong class=\"portal-region-map__words\">" + Markup.escaped(number)
                + HIDDEN + Markup.escaped(unit) + "</span>" + inBrackets() + "</strong> "
                + below() + "</a>" + beside() + "</li>";
    }

    private String below() {
        return words.isEmpty() ? "" : WORDS + Markup.escaped(words + (isOwn ? ", your region" : "")) + "</span>";
    }

    private String beside() {
        String text = Markup.escaped(more) + HIDDEN + "in " + Markup.escaped(name) + "</span>";
        if (more.isEmpty()) {
            return "";
        }
        return moreAddress.isEmpty()
                ? "<span class=\"portal-region-map__more\">" + text + "</span>"
                : "<a class=\"govuk-link portal-region-map__more\" href=\"" + Markup.escaped(moreAddress) + "\">" + text
                        + "</a>";
    }

    private String inBrackets() {
        return overdue.isEmpty() ? "" : " (" + Markup.escaped(overdue) + HIDDEN + "overdue</span>)";
    }
}
