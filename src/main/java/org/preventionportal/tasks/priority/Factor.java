package org.preventionportal.tasks.priority;

/**
 * Lists the factors of a priority. Source: the Year 1 evaluation's recommendation to "prioritise tasks based on reach,
 * impact, intelligence, and sustainability prospects across a consistently wide geography".
 */
public enum Factor {
    REACH,
    IMPACT,
    INTELLIGENCE,
    SUSTAINABILITY,
    SPREAD
}
