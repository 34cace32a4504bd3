package org.preventionportal.partners;

/** Lists how far a relationship with a partner can have come. */
public enum BuyIn {
    PROSPECT,
    INTRODUCED,
    ENGAGED,
    ESTABLISHED
}
