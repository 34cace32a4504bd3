package org.preventionportal.portal;

import org.preventionportal.portal.charts.ChartDrawings;
import org.preventionportal.portal.evidence.MeasureCharts;
import org.preventionportal.portal.evidence.TheoryDiagrams;
import org.preventionportal.portal.reporting.IndicatorCharts;
import org.preventionportal.portal.reporting.IndicatorRows;
import org.preventionportal.portal.reporting.IndicatorTiles;
import org.preventionportal.portal.reporting.KeyFindings;
import org.preventionportal.portal.reporting.TrendCharts;
import org.preventionportal.portal.results.Charts;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds what draws charts to the model of every page, so that any page can show them. */
@ControllerAdvice(basePackages = "org.preventionportal.portal")
class ChartAdvice {

    private final Charts charts;
    private final ChartDrawings drawings;
    private final IndicatorCharts indicatorCharts;
    private final IndicatorRows indicatorRows;
    private final IndicatorTiles indicatorTiles;
    private final KeyFindings keyFindings;
    private final MeasureCharts measureCharts;
    private final TheoryDiagrams theoryDiagrams;
    private final TrendCharts trendCharts;

    ChartAdvice(
            Charts charts,
            ChartDrawings drawings,
            IndicatorCharts indicatorCharts,
            IndicatorRows indicatorRows,
            IndicatorTiles indicatorTiles,
            KeyFindings keyFindings,
            MeasureCharts measureCharts,
            TheoryDiagrams theoryDiagrams,
            TrendCharts trendCharts) {
        this.charts = charts;
        this.drawings = drawings;
        this.indicatorCharts = indicatorCharts;
        this.indicatorRows = indicatorRows;
        this.indicatorTiles = indicatorTiles;
        this.keyFindings = keyFindings;
        this.measureCharts = measureCharts;
        this.theoryDiagrams = theoryDiagrams;
        this.trendCharts = trendCharts;
    }

    @ModelAttribute
    void tools(Model model) {
        model.addAttribute("charts", charts)
                .addAttribute("drawings", drawings)
                .addAttribute("indicatorCharts", indicatorCharts)
                .addAttribute("indicatorRows", indicatorRows)
                .addAttribute("indicatorTiles", indicatorTiles)
                .addAttribute("keyFindings", keyFindings)
                .addAttribute("measureCharts", measureCharts)
                .addAttribute("theoryDiagrams", theoryDiagrams)
                .addAttribute("trendCharts", trendCharts);
    }
}
