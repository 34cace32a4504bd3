package org.preventionportal.reporting.sharing;

/** Holds the Welsh name of a row of a key finding. */
record WelshLabel(String indicatorKey, String rowKey, String text) {}
