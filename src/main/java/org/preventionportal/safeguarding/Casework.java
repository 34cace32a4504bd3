package org.preventionportal.safeguarding;

import java.util.regex.Pattern;

/** Lists the words that tell the name of a child whom a caller works with or teaches. */
final class Casework {

    private static final String MEETING = "(?:strategy|strat|cin|cp|child protection|child in need|core group|lac"
            + "|looked[- ]after|professionals'?|risk|pep|marac|mace|mash|discharge|care planning|case|family group"
            + "|network|placement) (?:meeting|mtg|conference|conf|discussion|review|planning|assessment)s?";

    private static final String HELP =
            "(?:foster |emergency |secure |residential |new )?placement|(?:foster |secure )bed"
                    + "|mentor|key ?worker|social worker|foster (?:carers?|home|family)|intermediary|interpreter"
                    + "|escort|advocate"
                    + "|(?:safety|care|cin|cp|child protection|support|pathway|behaviour|education) plan|care order"
                    + "|nrm(?: referral"
                    + "| form)?|risk assessment|ehcp|counselling|therapy|respite|alternative provision"
                    + "|reduced timetable|one to one";

    private static final String WELSH = "(?:cyfarfod strategaeth|cynhadledd achos|lleoliad(?: maeth)?|mentor|gweithiwr"
            + " (?:cymdeithasol|allweddol)|cynllun (?:gofal|diogelwch|diogelu|cymorth)|asesiad risg|atgyfeiriad)"
            + " (?:ar gyfer|am|i|ynghylch|ynglŷn â) ";

    /** "The strategy meeting for Tia". */
    static final Pattern BEFORE_NAME = Pattern.compile("(?iu:\\b(?:(?:" + MEETING + "|" + HELP
            + ") (?:for|re|about|regarding|on|of) (?:(?:our|the|my) (?:pupil|student|client) )?|" + WELSH
            + "))(?=\\p{Lu})");

    /** "Tia is in my class". */
    static final Pattern IN_CLASS = Pattern.compile("(?iu:\\b(?:in (?:my|our) (?:(?!own)\\p{L}+ ){0,2}?(?:class|form"
            + "|tutor group|maths set|english set|lesson|registration group)"
            + "|(?:yn fy|yn ein|o'n|o fy) (?:nosbarth|dosbarth))\\b)");

    private Casework() {}
}
