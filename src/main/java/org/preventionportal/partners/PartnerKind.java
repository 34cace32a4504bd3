package org.preventionportal.partners;

/** Lists the kinds of organisations. */
public enum PartnerKind {
    REGIONAL_ORGANISED_CRIME_UNIT,
    BRITISH_TRANSPORT_POLICE,
    POLICE_FORCE,
    LOCAL_AUTHORITY,
    SOCIAL_CARE,
    HEALTH,
    EDUCATION,
    VOLUNTARY_SECTOR,
    PRIVATE_SECTOR,
    NATIONAL_GOVERNMENT,
    OTHER
}
