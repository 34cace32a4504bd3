package org.preventionportal.threats;

/** Lists the kinds of places that an entry can be about. There is none for homes. */
enum PlaceKind {
    TRANSPORT_HUB,
    HOTEL,
    FAST_FOOD,
    SHOPPING_CENTRE,
    EDUCATION,
    PUBLIC_SPACE,
    ONLINE
}
