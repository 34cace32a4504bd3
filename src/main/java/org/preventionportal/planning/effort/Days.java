package org.preventionportal.planning.effort;

/** Rounds numbers of days, so that sums of them do not show what the computer's arithmetic adds. */
public final class Days {

    private Days() {}

    /** To a tenth of a day. */
    public static double round(double days) {
        return Math.round(days * 10) / 10.0;
    }

    /** In words, such as "1 day" or "2.5 days". */
    public static String words(double days) {
        double rounded = round(days);
        String number = rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        return rounded == 1 ? "1 day" : number + " days";
    }
}
