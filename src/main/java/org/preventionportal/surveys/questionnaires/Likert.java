package org.preventionportal.surveys.questionnaires;

import java.util.List;
import java.util.Set;

/** Defines the scale of agreement of every Likert question. */
public final class Likert {

    public static final String STRONGLY_DISAGREE = "strongly-disagree";
    public static final String DISAGREE = "disagree";
    public static final String NEITHER = "neither";
    public static final String AGREE = "agree";
    public static final String STRONGLY_AGREE = "strongly-agree";

    /** Not an opinion, so it does not count in percentages. */
    public static final String NOT_APPLICABLE = "not-applicable";

    public static final Set<String> AGREEING = Set.of(AGREE, STRONGLY_AGREE);

    static final List<Option> SCALE = List.of(
            Option.of(STRONGLY_DISAGREE, "Strongly disagree", "Anghytuno'n gryf"),
            Option.of(DISAGREE, "Disagree", "Anghytuno"),
            Option.of(NEITHER, "Neither agree nor disagree", "Ddim yn cytuno nac yn anghytuno"),
            Option.of(AGREE, "Agree", "Cytuno"),
            Option.of(STRONGLY_AGREE, "Strongly agree", "Cytuno'n gryf"),
            Option.of(NOT_APPLICABLE, "Not applicable", "Ddim yn berthnasol"));

    private Likert() {}
}
