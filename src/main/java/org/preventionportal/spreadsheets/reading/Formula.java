package org.preventionportal.spreadsheets.reading;

/**
 * A cell that begins like a formula is run by spreadsheets when the file is opened. It gets an apostrophe in front, as
 * <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> has it, which an import takes off again.
 */
public final class Formula {

    private static final String BEGINNINGS = "=+-@\t\r";

    private Formula() {}

    public static String armed(String cell) {
        return isFormula(cell) || cell.startsWith("'") ? "'" + cell : cell;
    }

    public static String disarmed(String cell) {
        boolean armed = cell.startsWith("''") || (cell.startsWith("'") && isFormula(cell.substring(1)));
        return armed ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
    }
}
