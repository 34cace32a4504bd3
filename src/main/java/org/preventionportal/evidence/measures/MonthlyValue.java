package org.preventionportal.evidence.measures;

import java.time.LocalDate;

/** @param month the first day of the month */
record MonthlyValue(LocalDate month, int value) {}
