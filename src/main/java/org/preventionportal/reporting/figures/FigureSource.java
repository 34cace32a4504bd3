package org.preventionportal.reporting.figures;

import java.util.List;
import java.util.Map;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.figures.Scope;

/** Counts the figures of one topic, by a number of commands that does not grow with what there is to count. */
interface FigureSource {

    FigureTopic topic();

    /** The lines of each figure that can be told of the scope, by what it is. */
    Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight);
}
