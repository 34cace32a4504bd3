package org.preventionportal.interest;

import org.preventionportal.access.Region;

/** Holds what a partner is registered with, as the person corrected it who accepted the expression of interest. */
record NewPartner(String name, Region region) {}
