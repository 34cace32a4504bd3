package org.preventionportal.charts;

/** Names the unit of a number that stands in a sentence, the same in the portal and in files. */
public final class AmountUnit {

    private AmountUnit() {}

    /**
     * What follows an amount. Empty if the title of the indicator says what was counted.
     *
     * @param unit of the indicator, as the schema names it
     */
    public static String after(String unit, double amount) {
        return switch (unit) {
            case "WORKING_DAYS" -> amount == 1 ? " working day" : " working days";
            case "VIEWS_AND_COPIES" -> " views and copies";
            default -> "";
        };
    }
}
