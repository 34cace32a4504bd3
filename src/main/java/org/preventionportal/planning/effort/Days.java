package org.preventionportal.planning.effort;

/** Checks and rounds numbers of days, so that sums of them do not show what the computer's arithmetic adds. */
public final class Days {

    private static final double MAX_RECORDED = 250;

    private Days() {}

    /** To a tenth of a day. */
    public static double round(double days) {
        return Math.round(days * 10) / 10.0;
    }

    /** Whether days can be recorded: 0 to 250, in steps of half a day. */
    public static boolean isRecordable(double days) {
        return days >= 0 && days <= MAX_RECORDED && days * 2 == Math.rint(days * 2);
    }

    /** In words, such as "1 day" or "2.5 days". */
    public static String words(double days) {
        double rounded = round(days);
        String number = rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        return rounded == 1 ? "1 day" : number + " days";
    }
}
