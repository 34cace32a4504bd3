package org.preventionportal.partners;

/** How far the relationship with a partner has come. */
public enum BuyIn {
    PROSPECT,
    INTRODUCED,
    ENGAGED,
    ESTABLISHED
}
