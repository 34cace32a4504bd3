package org.preventionportal.tables.reading;

/**
 * Escapes cells that begin like a formula, because a spreadsheet would run them. An export puts an apostrophe in front,
 * as <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> advises, and an import removes it.
 */
public final class Formula {

    /** Full-width signs, too: a spreadsheet in Japanese or Chinese takes them for the others. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

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
