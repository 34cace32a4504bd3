package org.preventionportal.portal;

import org.preventionportal.portal.evidence.MeasureCharts;
import org.preventionportal.portal.evidence.TheoryDiagrams;
import org.preventionportal.portal.reporting.IndicatorCharts;
import org.preventionportal.portal.reporting.IndicatorTiles;
import org.preventionportal.portal.reporting.KeyFindingNotes;
import org.preventionportal.portal.reporting.TrendCharts;
import org.preventionportal.portal.results.Charts;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds what draws charts to the model of every page, so that any page can show them. */
@ControllerAdvice(basePackages = "org.preventionportal.portal")
class ChartAdvice {

    private final Charts charts;
    private final IndicatorCharts indicatorCharts;
    private final IndicatorTiles indicatorTiles;
    private final KeyFindingNotes keyFindingNotes;
    private final MeasureCharts measureCharts;
    private final TheoryDiagrams theoryDiagrams;
    private final TrendCharts trendCharts;

    ChartAdvice(
            Charts charts,
            IndicatorCharts indicatorCharts,
            IndicatorTiles indicatorTiles,
            KeyFindingNotes keyFindingNotes,
            MeasureCharts measureCharts,
            TheoryDiagrams theoryDiagrams,
            TrendCharts trendCharts) {
        this.charts = charts;
        this.indicatorCharts = indicatorCharts;
        this.indicatorTiles = indicatorTiles;
        this.keyFindingNotes = keyFindingNotes;
        this.measureCharts = measureCharts;
        this.theoryDiagrams = theoryDiagrams;
        this.trendCharts = trendCharts;
    }

    @ModelAttribute
    void tools(Model model) {
        model.addAttribute("charts", charts)
                .addAttribute("indicatorCharts", indicatorCharts)
                .addAttribute("indicatorTiles", indicatorTiles)
                .addAttribute("keyFindingNotes", keyFindingNotes)
                .addAttribute("measureCharts", measureCharts)
                .addAttribute("theoryDiagrams", theoryDiagrams)
                .addAttribute("trendCharts", trendCharts);
    }
}
